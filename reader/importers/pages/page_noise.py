"""What stands in the midst of articles and is no part of them: told by what elements are named, and by what lines say.

The words are those of pages in the larger languages; a line counts only when it is whole, short, or next to all link.
"""

import re

NOT_ARTICLE = re.compile(
    r"(?:^|[\s_-])(?:comments?|disqus|respond|share|sharing|social|sociable|related|recirc|recommend(?:ed|ations?)?|"
    r"newsletter|subscribe|subscription|signup|sign-up|cookies?|consent|gdpr|banner|breadcrumbs?|pagination|pager|"
    r"promo|promoted|sponsor(?:ed)?|advert(?:isement)?s?|ads?|adsbygoogle|outbrain|taboola|paywall|popup|modal|"
    r"toolbar|sidebar|side-bar|widget|menu|navbar|nav|navigation|footer|masthead|skip-link|"
    r"read-more|readmore|more-stories|trending|popular|most-read|tags|tag-list|byline|author-box|author-bio|"
    r"post-meta|entry-meta|entry-footer|article-footer|edit-?section|mw-editsection|noprint|toc)(?=$|[\s_-])",
    re.I,
)
"""Names of elements that hold none of the article, where nothing of it was found in them."""

NEVER_ARTICLE = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|share-?(?:bar|buttons?|links?|tools?)|sharedaddy|social-?(?:share|links?|bar|"
    r"media|icons?)|"
    r"addtoany\w*|comment-?(?:respond|form|list|item|section|area)|comments|comentarios|commentaires|kommentare|disqus\w*|respond|"
    r"newsletter[\w-]*|subscribe|subscription|signup|sign-up|mailing-?list|"
    r"cookies?|cookie-?(?:banner|notice|consent|bar)|borlabscookie|consent|gdpr|onetrust[\w-]*|"
    r"related|related-?(?:posts?|articles?|content|stories|links|news|images)|jp-relatedposts|yarpp[\w-]*|recirc\w*|"
    r"recommendations?|recommended|you-may-also-like|read-next|next-?story|next-?post|previous-?post|most-?read|"
    r"outbrain|taboola|advert(?:isement)?s?|adsbygoogle|popup|popmake|modal|breadcrumbs?|"
    r"author-?(?:box|bio|card|info)|about-?author|saboxplugin-wrap|post-?ratings?|star-?ratings?|"
    r"affiliate-?(?:text|disclosure|disclaimer)|editorial-disclosure|tag-?(?:list|cloud)|pagination)(?=$|[\s_-])",
    re.I,
)
"""Names of elements that hold none of the article, whatever a library takes for it: unless that is much of the page."""

BODY = re.compile(
    r"(?:^|[\s_-])(?:(?:entry|post|article|story|news|blog-?post|page)[_-]{0,2}(?:content|body|text)|"
    r"articlebody|e-content|"
    r"h-?entry|storytext)(?=$|[\s_-])",
    re.I,
)
"""Names of elements that hold the article."""

CAPTION = re.compile(
    r"(?:^|\s)(?:(?:thumb|wp|image|img|photo|picture|figure|media)[_-]?)?caption(?:[_-]?text)?(?=$|\s)", re.I
)
"""Names of what stands below a picture and belongs to it."""

_LABEL = re.compile(
    r"(?:by|von|par|por|advertisements?|[\W_]*anzeige|werbung|publicit[éà]|publicidad|publicidade|reklam[ae]?|"
    r"sponsored(?: content)?|ad|"
    r"advertorial|loading|share(?: this(?: (?:article|post|story|page))?)?|share on (?:facebook|twitter|x|"
    r"linkedin|whatsapp)|"
    r"tweet|pin it|print(?: this(?: page| article)?)?|e-?mail(?: this)?|copy link|save(?: this)? for later|"
    r"teilen(?: sie dies mit)?|artikel teilen|beitrag teilen|drucken|partager(?: cet article)?|compartir|"
    r"compartilhar|"
    r"condividi|udostępnij|delen|分享(?:到|至)?(?:微信|微博|朋友圈)?|シェア(?:する)?|공유(?:하기)?|مشاركة|แชร์|"
    r"like this|gefällt mir|\d* ?comments?|leave a (?:comment|reply)|view comments|no comments(?: yet)?|"
    r"post a comment|"
    r"(?:\d+|keine?) kommentare?|kommentar (?:schreiben|verfassen|hinterlassen)|kommentare(?: insgesamt)?|"
    r"laisser un commentaire|"
    r"commentaires|comentarios|deja un comentario|komentarze|评论|發表評論|コメント|댓글|"
    r"read more|continue reading(?: the main story)?|keep reading|weiterlesen|mehr lesen|mehr erfahren|"
    r"lire la suite|leer más|"
    r"seguir leyendo|leia mais|leggi tutto|czytaj więcej|lees verder|阅读更多|閱讀更多|続きを読む|اقرأ المزيد|อ่านต่อ|"
    r"skip (?:to|advertisement|past) ?.{0,40}|back to (?:top|the top|overview)|nach oben|"
    r"zurück(?: zur übersicht)?|haut de page|"
    r"bild anzeigen|view (?:image|gallery|full ?screen)|open image in gallery|enlarge (?:this )?image|"
    r"(?:bitte )?bewerten(?: sie .{0,40})?|rate this|\(?(?:noch )?keine bewertungen\)?|"
    r"(?:sign up|subscribe)(?: (?:now|here|today|for free|to (?:our|the|my) .{0,40}|for (?:our|the|my) .{0,60}))?|"
    r"(?:jetzt )?(?:newsletter )?(?:abonnieren|anmelden)|zum newsletter anmelden|s'abonner|suscríbete|assine|"
    r"iscriviti|"
    r"you (?:may|might) also like|up next|trending(?: now)?|most (?:popular|read)|más leídas?|meistgelesen|"
    r"we use cookies.{0,200}|accept (?:all )?(?:cookies)?|war (?:der|dieser) (?:artikel|beitrag) (?:nützlich|"
    r"hilfreich)|"
    r"was this (?:article|page|post) helpful)",
    re.I,
)

_RELATED = re.compile(
    r"(?:(?:ver|lea|vea|lee|mira|puedes|le puede|te puede|también te puede) (?:también|además|más|interesar|ver)|lea|"
    r"te recomendamos|notas? relacionadas?|noticias? relacionadas?|artículos? relacionados?|"
    r"leia (?:também|mais)|veja (?:também|mais)|notícias? relacionadas?|saiba mais|"
    r"(?:à )?lire (?:aussi|également)|voir aussi|sur le même (?:sujet|thème)|"
    r"(?:lesen sie|lies|auch interessant|mehr zum thema|mehr dazu|passend dazu|siehe auch|lesetipp|"
    r"das könnte)(?: (?:auch|sie|dich|mehr|"
    r"dazu|interessieren))*(?: auf .{1,30})?|"
    r"weitere (?:artikel|themen|beiträge|meldungen|informationen|infos|links)(?: (?:zum thema|zu) ?.{0,60})?|"
    r"ähnliche (?:artikel|beiträge|themen)|"
    r"schon gelesen|aktuell|(?:czytaj|zobacz|przeczytaj|sprawdź) (?:też|także|również|więcej)|"
    r"leggi anche|ti potrebbe interessare|guarda anche|lees ook|zie ook|läs (?:mer|också|även)|les også|læs også|"
    r"read (?:also|more|next|this)|also read|more on this(?: story| topic)?|more (?:from|on|like|stories) ?.{0,40}|"
    r"related(?: (?:articles?|stories|posts?|reading|content|news|links|topics|coverage))?|recommended(?: for you)?|"
    r"don'?t miss|editor'?s picks?|"
    r"相关(?:阅读|文章|新闻|推荐|报道)|相關(?:閱讀|文章|新聞|推薦|報導)|推荐阅读|推薦閱讀|延伸阅读|延伸閱讀|"
    r"関連(?:記事|リンク|ニュース)|あわせて読みたい|관련 ?(?:기사|뉴스)|اقرأ (?:أيضا|أيضًا|أيضاً)|"
    r"مواضيع ذات صلة|ข่าวที่เกี่ยวข้อง|"
    r"อ่านเพิ่มเติม)",
    re.I,
)
_STUB = re.compile(
    r"(?:enable|activate|turn on|requires?|needs?) (?:your browser'?s? )?javascript|"
    r"javascript (?:is|seems to be) (?:disabled|required|not enabled|turned off)|"
    r"javascript (?:aktivieren|ist (?:deaktiviert|erforderlich))|activer javascript|active javascript|"
    r"habilit\w+ javascript|启用 ?javascript|javascriptを有効|"
    r"\b403 forbidden|\b404 not found|\baccess (?:denied|to this page has been denied)|"
    r"\bpage (?:not found|could not be found|no longer exists)|\b[45]\d\d error|bad gateway|service unavailable|"
    r"seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|"
    r"(?:verify|confirm|prove) (?:that )?you(?: a|')re (?:a )?(?:human|not a robot)|are you a robot|"
    r"checking (?:your browser|if the site)|(?:complete|solve) (?:the|this) captcha",
    re.I,
)
"""What stands in place of an article that was not shown: to browsers without scripts, to robots, and where is none."""
_PAYWALL = re.compile(
    r"(?:subscribe|sign in|log in|register) (?:now )?to (?:continue|read|keep reading|unlock|view the (?:full|rest))|"
    r"(?:this|the full) (?:article|story|content|post) is (?:only |exclusively )?(?:for|available (?:only )?to) "
    r"(?:our )?(?:paid |paying )?(?:subscribers|members)|"
    r"to (?:continue|keep) reading|already a subscriber|create (?:a |your )?free account|"
    r"nur für abonnenten|weiterlesen mit|jetzt abonnieren und weiterlesen|réservé aux abonnés|"
    r"il vous reste \d+ ?% de|"
    r"(?:exclusivo|solo) para (?:suscriptores|assinantes)|subskrybuj,? aby|订阅后|会员专享|有料会員|この記事は会員限定",
    re.I,
)
"""What stands at the end of as much of an article as is shown to those who did not pay."""
_MOST_OF_A_STUB = 1_500
_LONGEST_LABEL, _LONGEST_LEAD = 120, 250
_LONE_SIGNS = frozenset("-–|•·:,")
_SIGNS = " \t\n\r\xa0:.!?¿¡…»«›‹→>|–—-*•[]()"


def is_label(text: str) -> bool:
    """Whether a whole line is one of the words of buttons and boxes, such as `Share this article`."""
    words = " ".join(text.split()).strip(_SIGNS)
    if not words:
        return text.strip() in _LONE_SIGNS
    return len(words) <= _LONGEST_LABEL and bool(_LABEL.fullmatch(words))


def is_related_heading(text: str) -> bool:
    """Whether a whole line says that other articles follow."""
    words = " ".join(text.split()).strip(_SIGNS)
    return 0 < len(words) <= _LONGEST_LABEL and bool(_RELATED.fullmatch(words))


def leads_elsewhere(text: str, links: int, total: int) -> bool:
    """Whether a line such as `Read also: Why rivers flood` says that, and then next to nothing but a link.

    `links` of its `total` characters are in links.
    """
    words = " ".join(text[: _LONGEST_LEAD * 2].split())
    found = _RELATED.match(words.lstrip(_SIGNS))
    if not found or len(words) > _LONGEST_LEAD:
        return False
    rest = words.lstrip(_SIGNS)[found.end() :]
    if rest.lstrip()[:1] not in (":", "：", "»", "→", ">", "|", "–", "-") and not links:
        return False
    return links * 2 > total - len("".join(found[0].split()))


def is_stub(text: str) -> bool:
    """Whether what was taken for an article is short, and says that the article was not shown."""
    words = " ".join(text.split())
    return len(words) <= _MOST_OF_A_STUB and bool(_STUB.search(words))


def is_beginning(text: str) -> bool:
    """Whether what was taken for an article is short, and says that the rest is for those who pay."""
    words = " ".join(text.split())
    return len(words) <= _MOST_OF_A_STUB and bool(_PAYWALL.search(words))
