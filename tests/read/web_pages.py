"""Web pages after the shapes of real sites: six templates that show one article."""

# ruff: noqa: E501 — a template reads best with its lines whole

from collections.abc import Sequence
from html import escape

RELATED = (
    "青川新区招商会召开",
    "白鹭大学发布年度报告",
    "松山湖畔看产业升级",
    "一图读懂产业政策",
    "专访：企业如何走出去",
)
COMMENTS = ("写得真好，支持家乡！", "希望政策早日落地。", "请问报名方式是什么？")


def _links(items: Sequence[str]) -> str:
    return "".join(f'<li><a href="/n/{n}.html">{item}</a></li>' for n, item in enumerate(items))


def _paragraphs(paragraphs: Sequence[str], indent: str = "　　") -> list[str]:
    return [f"<p>{indent}{escape(p)}</p>" for p in paragraphs]


def portal(title: str, author: str, paragraphs: Sequence[str]) -> str:
    """A news portal: nested boxes, meta data, related links, comments."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}_云岭新闻网</title>
<meta property="og:title" content="{title}"><meta name="author" content="{author}">
<meta property="article:published_time" content="2024-03-05T08:30:00+08:00"></head><body>
<div id="top"><ul class="nav">{_links(("首页", "要闻", "经济", "园区", "视频"))}</ul></div>
<div class="wrap"><div class="left"><div class="inner"><div class="main"><h1>{title}</h1>
<div class="info"><span>2024-03-05 08:30</span> <span>来源：云岭日报</span> <span>作者：{author}</span></div>
<div class="content"><div class="text">{"".join(_paragraphs(paragraphs))}</div></div>
<div class="editor">责任编辑：孙立</div></div></div></div>
<div class="right"><h3>相关新闻</h3><ul>{_links(RELATED)}</ul></div></div>
<div class="comments"><h3>网友评论</h3>{"".join(f"<div class=c><p>{c}</p></div>" for c in COMMENTS)}</div>
<div class="footer">版权所有 云岭新闻网 备案号 000000</div></body></html>"""


def government(title: str, author: str, paragraphs: Sequence[str]) -> str:
    """A government site: tables for layout, the article in one cell, an old declaration of GB2312."""
    cells = "<br>".join(f"　　{escape(p)}<br>" for p in paragraphs)
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>{title} - 云岭高新区管委会</title><meta name="ArticleTitle" content="{title}">
<meta name="PubDate" content="2024-03-05 08:30"><meta name="ContentSource" content="云岭日报"></head><body>
<table width="100%"><tr><td><a href="/">网站首页</a> | <a href="/a">政务公开</a> | <a href="/b">招商引资</a></td></tr></table>
<table width="980" align="center"><tr><td><table><tr><td align="center"><h2>{title}</h2></td></tr>
<tr><td align="center">发布时间：2024-03-05　来源：云岭日报　作者：{author}　浏览：123 次</td></tr>
<tr><td><div id="zoom">{cells}</div></td></tr></table></td></tr></table>
<table><tr><td>主办：云岭高新区管委会　地址：云岭大道1号</td></tr></table></body></html>"""


def mobile(title: str, author: str, paragraphs: Sequence[str]) -> str:
    """A mobile page: sections and spans in place of paragraphs, pictures that load when they are seen."""
    body = "".join(
        f'<section style="margin:1em"><span style="font-size:16px">{escape(p)}</span></section>'
        + ('<section><img data-src="a.jpg" class="lazy" alt=""></section>' if number == 1 else "")
        for number, p in enumerate(paragraphs)
    )
    return f"""<!DOCTYPE html><html lang="zh_CN"><head><meta charset="utf-8"><meta property="og:title" content="{title}">
<meta property="og:site_name" content="云岭日报"><meta name="author" content="{author}"><title></title></head><body>
<div id="page-content"><h1 class="rich_media_title">{title}</h1>
<div id="meta_content"><span>{author}</span> <em>2024年3月5日 08:30</em></div>
<div class="rich_media_content" id="js_content">{body}</div></div>
<div class="tips">微信扫一扫关注该公众号</div></body></html>"""


def modern(title: str, author: str, paragraphs: Sequence[str]) -> str:
    """A modern site: semantic tags, JSON-LD, a figure with its caption, a subhead, scripts."""
    half = len(paragraphs) // 2
    parts = _paragraphs(paragraphs, "")
    parts.insert(
        half,
        '<figure><img src="a.jpg"><figcaption>图为云岭高新区会场。</figcaption></figure><h2>成果丰硕</h2>',
    )
    return f"""<!doctype html><html><head><meta charset="utf-8"><title>{title} | 云岭网</title>
<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{title}","datePublished":"2024-03-05T08:30:00Z",
"author":[{{"@type":"Person","name":"{author}"}}],"publisher":{{"@type":"Organization","name":"云岭日报"}}}}</script>
<style>p{{margin:0}}</style></head><body><header><nav><a href="/">首页</a><a href="/x">专题</a></nav></header>
<main><article><header><h1>{title}</h1><time datetime="2024-03-05">3月5日</time></header>{"".join(parts)}
<aside><h4>延伸阅读</h4><ul>{_links(RELATED)}</ul></aside></article></main>
<footer>联系我们 广告服务</footer><script>var a = "<p>不是正文</p>";</script></body></html>"""


def epaper(title: str, author: str, paragraphs: Sequence[str]) -> str:
    """The web edition of a paper: page lists beside the article, the byline as its first paragraph."""
    return f"""<html><head><meta charset="utf-8"><title>云岭日报数字报-{title}</title></head><body>
<div class="list"><ul>{_links(("第A01版：要闻", "第A02版：综合", "第A03版：园区"))}</ul><ul>{_links(RELATED)}</ul></div>
<div class="article"><div class="date">2024年03月05日 星期二</div><h1>{title}</h1><h2></h2>
<founder-content><p>　　本报记者　{author}</p>{"".join(_paragraphs(paragraphs))}</founder-content></div>
<div class="nav"><a href="1">上一篇</a> <a href="2">下一篇</a></div></body></html>"""


def blog(title: str, author: str, paragraphs: Sequence[str]) -> str:
    """A content system: a share bar, tags, an advert in mid-text, a data table."""
    parts = _paragraphs(paragraphs, "")
    parts.insert(1, '<div class="ad"><a href="/ad">广告：限时优惠</a></div>')
    return f"""<!doctype html><html><head><meta charset="utf-8"><title>{title} – 云岭观察</title></head><body class="single">
<div class="site"><div class="menu"><ul>{_links(("首页", "关于"))}</ul></div><div class="post"><h1 class="entry-title">{title}</h1>
<p class="entry-meta">作者：{author} | 2024/03/05 | 来源：云岭日报</p><div class="entry-content">{"".join(parts)}
<table><tr><th>指标</th><th>数值</th></tr><tr><td>签约项目</td><td>30个</td></tr></table></div>
<div class="share">分享到：微信 微博</div><div class="tags">标签：<a href="/t">园区</a></div></div>
<div class="sidebar"><h3>热门文章</h3><ul>{_links(RELATED)}</ul></div></div></body></html>"""


TEMPLATES = (portal, government, mobile, modern, epaper, blog)
