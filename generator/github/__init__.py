"""The two steps of the workflows that may write on GitHub: the comment on a pull request, and the pull request of an issue.

They run from the default branch only, with the standard library only, and what they take from other jobs is data to be
checked: see "For those who keep the repository" in CONTRIBUTING. Nothing here is imported by the rest of the program.
"""
