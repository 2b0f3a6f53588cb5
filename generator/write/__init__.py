"""Write: articles and entries in, Markdown files with front matter out. Only :func:`publish` touches files."""

from generator.write.article import Beside, Placed, article_page, article_pages, permalink_page, permalink_path
from generator.write.drafts import Draft, draft, packed, unpacked
from generator.write.entries import Entry, entry, neighbours, newest_first
from generator.write.files import File, Published, PublishError, publish
from generator.write.front_matter import front_matter
from generator.write.links import Links, all_names, build_links
from generator.write.markdown import paragraphs_to_markdown, tidy
from generator.write.original import leading_to, original_page, original_path
from generator.write.pages import index_pages
from generator.write.slugs import addresses, slug

__all__ = [
    "Beside",
    "Draft",
    "Entry",
    "File",
    "Links",
    "Placed",
    "PublishError",
    "Published",
    "addresses",
    "all_names",
    "article_page",
    "article_pages",
    "build_links",
    "draft",
    "entry",
    "front_matter",
    "index_pages",
    "leading_to",
    "neighbours",
    "newest_first",
    "original_page",
    "original_path",
    "packed",
    "paragraphs_to_markdown",
    "permalink_page",
    "permalink_path",
    "publish",
    "slug",
    "tidy",
    "unpacked",
]
