"""Which addresses of the web lead to the same page: what is left out of them before they are compared."""

import re

_TRACKING = re.compile(
    r"^(?:(?:utm|itm|mtm|oly|vero|piwik|matomo|guce|__hs)_?\w+|pk_(?:campaign|kwd|source|medium|keyword|content|cid)"
    r"|(?:fb|g|d|msclk|y|ys|tw|tt|yad)clid|msclkid|gclsrc|[wg]braid|li_fat_id|rdt_cid|s_kwcid"
    r"|fb_(?:action_ids|action_types|ref|source)|mc_[ce]id|igshi?d?|igsh|_hs(?:enc|mi)|hsctatracking|mkt_tok"
    r"|ml_subscriber(?:_hash)?|_openstat|ref_|ref_?(?:src|url)|referrer|spm|share_?(?:source|medium|token|id)|sr_share"
    r"|_ga|_gl|gs_l|cmpid|ncid|smid|wt_?mc|at_(?:medium|campaign|custom\d|link\w*)|trk|trkcampaign"
    r"|__twitter_impression|amp_(?:js_v|gsa)|usqp)$",
    re.I,
)
"""Names of parameters that only say how a reader came to a page, exact ones: `ref`, `source` and `id` name pages
elsewhere. Collected from the sites' own documents and from lists such as courlan's, which goes by parts of names."""
_REFERRER = frozenset({"ref", "via"})
"""Parameters that mean a referrer where their value is a name or a site, and not a number or a branch."""
_SITE = re.compile(r"[a-z-]{2,}|(?:[a-z0-9-]+\.)+[a-z]{2,}", re.I)
_MOBILE_HOST = re.compile(r"(?:^|(?<=\.))(?:www|m|mobile|amp)\.(?=[^.]+\.[^.])")
_CACHED = re.compile(r"/(?:amp|c|v|i)/(?:s/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(/.*|$)", re.I)
_CACHES = (".cdn.ampproject.org",)
_GOOGLE = re.compile(r"google\.[a-z]{2,3}(?:\.[a-z]{2})?$")
_AMP_PATH = re.compile(r"(?<=[^/])(?:/amp(?:\.html)?/?|\.amp(?=\.html?$)|\.amp/?)$|(?<=[^/])\.amp(?=\.html?$)", re.I)


def same_host(host: str) -> str:
    """`host` without what only says for which device the page is: `www.`, `m.`, `mobile.`, `amp.`"""
    return _MOBILE_HOST.sub("", host)


def same_page(host: str, path: str) -> tuple[str, str]:
    """Host and path of the page itself, where these are of its AMP form or of a copy in an AMP cache."""
    host = same_host(host)
    if (host.endswith(_CACHES) or _GOOGLE.search(host)) and (found := _CACHED.match(path)):
        host, path = same_host(found[1].lower()), found[2]
    return host, _AMP_PATH.sub("", path)


def is_tracking(name: str, value: str) -> bool:
    """Whether a parameter only says how a reader came to the page."""
    if name.lower() in _REFERRER:
        return bool(_SITE.fullmatch(value)) and value.lower() not in _BRANCHES
    if name.lower() in _AMP:
        return value.lower() in _AMP[name.lower()]
    return bool(_TRACKING.match(name))


_AMP = {"amp": ("", "1", "true"), "outputtype": ("amp",)}
_BRANCHES = frozenset({"main", "master", "develop", "dev", "trunk", "head", "stable", "next", "latest"})
"""Values of `ref` that say which state of a repository is shown."""
