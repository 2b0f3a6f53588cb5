"""The archive generator: a folder of scraped news texts in, a searchable static archive out.

The flow is read → clean → describe → write; see the package of each stage.
"""
