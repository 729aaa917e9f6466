<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>Armchair</name>
    <message>
      <source>Stopped.</source>
      <translation>已停止。</translation>
    </message>
    <message>
      <source>There is no folder {name}.</source>
      <translation>没有文件夹 {name}。</translation>
    </message>
    <message>
      <source>Choose another.</source>
      <translation>请另选一个。</translation>
    </message>
    <message>
      <source>Import the same again to go on; what is saved is passed over.</source>
      <translation>再次导入同样的内容即可继续；已保存的会跳过。</translation>
    </message>
    <message>
      <source>There is no import {n} that was undone.</source>
      <translation>没有可重做的导入 {n}。</translation>
    </message>
    <message>
      <source>Undone: {what}</source>
      <translation>已撤销：{what}</translation>
    </message>
    <message>
      <source>Done again: {what}</source>
      <translation>已重做：{what}</translation>
    </message>
    <message>
      <source>There is no import {n} that could be undone.</source>
      <translation>没有可撤销的导入 {n}。</translation>
    </message>
    <message>
      <source>{problem} What was saved before stays; {n} files are left.</source>
      <translation>{problem}之前保存的内容仍在；还剩 {n} 个文件。</translation>
    </message>
    <message>
      <source>Stopped. What was read is saved; {n} files are left.</source>
      <translation>已停止。读取的内容均已保存；还剩 {n} 个文件。</translation>
    </message>
    <message>
      <source>{address} is an address of the web.</source>
      <translation>{address} 是网络地址。</translation>
    </message>
    <message>
      <source>armchair save {address} saves its page.</source>
      <translation>armchair save {address} 会保存其网页。</translation>
    </message>
    <message>
      <source>Stopped. What was read is saved.</source>
      <translation>已停止。读取的内容均已保存。</translation>
    </message>
    <message>
      <source>armchair import --history lists the imports with their numbers.</source>
      <translation>可用 armchair import --history 列出各次导入及其编号。</translation>
    </message>
    <message>
      <source>Same as “{title}”.</source>
      <translation>与“{title}”相同。</translation>
    </message>
    <message>
      <source>The display {name} does not answer.</source>
      <translation>显示器 {name} 没有响应。</translation>
    </message>
    <message>
      <source>Check DISPLAY, or start from a desktop; --screenshot needs no display when DISPLAY is not set.</source>
      <translation>请检查 DISPLAY，或从桌面启动；未设置 DISPLAY 时，--screenshot 不需要显示器。</translation>
    </message>
    <message>
      <source>The search index did not fit the library; it was made anew.</source>
      <translation>搜索索引与文库不符，已重新建立。</translation>
    </message>
    <message>
      <source>Choose another folder with --data-dir.</source>
      <translation>请用 --data-dir 另选文件夹。</translation>
    </message>
    <message>
      <source>{n} crash reports lie in {path}.</source>
      <translation>{path} 中有 {n} 份崩溃报告。</translation>
    </message>
    <message>
      <source>Another program is writing the search index; it was left alone.</source>
      <translation>另一个程序正在写入搜索索引，未作改动。</translation>
    </message>
    <message>
      <source>The search index is unfinished; the next start goes on with it.</source>
      <translation>搜索索引尚未完成，下次启动时继续。</translation>
    </message>
    <message>
      <source>{path} is a file, not a folder.</source>
      <translation>{path} 是文件，不是文件夹。</translation>
    </message>
    <message>
      <source>There is little room left on the disk of {path}.</source>
      <translation>{path} 所在磁盘的空间不多了。</translation>
    </message>
    <message>
      <source>Make room.</source>
      <translation>请腾出一些空间。</translation>
    </message>
    <message>
      <source>{n} articles have marks but are not stored; the marks wait for them.</source>
      <translation>有 {n} 篇文章留有标记但未存入文库；标记会一直保留。</translation>
    </message>
    <message>
      <source>{path} was left by a window that did not close; the next start replaces it.</source>
      <translation>{path} 是窗口未正常关闭时留下的；下次启动时会替换。</translation>
    </message>
    <message>
      <source>{path} is an unfinished copy; it can be deleted.</source>
      <translation>{path} 是未完成的副本，可以删除。</translation>
    </message>
    <message>
      <source>There is nothing in {path} yet; the first start makes it.</source>
      <translation>{path} 中还没有内容；首次启动时会创建。</translation>
    </message>
    <message>
      <source>{path} cannot be written.</source>
      <translation>无法写入 {path}。</translation>
    </message>
    <message>
      <source>Check its permissions.</source>
      <translation>请检查其权限。</translation>
    </message>
    <message>
      <source>{path} was made by an earlier version; the next start converts it.</source>
      <translation>{path} 由较早的版本创建；下次启动时会转换。</translation>
    </message>
    <message>
      <source>{name} is not installed.</source>
      <translation>未安装 {name}。</translation>
    </message>
    <message>
      <source>Install Armchair again.</source>
      <translation>请重新安装 Armchair。</translation>
    </message>
    <message>
      <source>It is a copy only: it can be deleted.</source>
      <translation>它只是副本，可以删除。</translation>
    </message>
    <message>
      <source>{text}</source>
      <translation>{text}</translation>
    </message>
    <message>
      <source>Nothing was written.</source>
      <translation>未写入任何内容。</translation>
    </message>
    <message>
      <source>There is no collection called “{name}”.</source>
      <translation>没有名为“{name}”的收藏集。</translation>
    </message>
    <message>
      <source>armchair list --view collections lists them.</source>
      <translation>可用 armchair list --view collections 列出收藏集。</translation>
    </message>
    <message>
      <source>“{title}” is bookmarked.</source>
      <translation>已为“{title}”加书签。</translation>
    </message>
    <message>
      <source>“{title}” lies in the wastebasket; armchair undo brings it back.</source>
      <translation>“{title}”已移到废纸篓；可用 armchair undo 恢复。</translation>
    </message>
    <message>
      <source>“{title}” is not bookmarked any more.</source>
      <translation>已移除“{title}”的书签。</translation>
    </message>
    <message>
      <source>Remove the bookmark of “{title}”</source>
      <translation>移除“{title}”的书签</translation>
    </message>
    <message>
      <source>Delete “{title}”</source>
      <translation>删除“{title}”</translation>
    </message>
    <message>
      <source>Bookmark “{title}”</source>
      <translation>为“{title}”加书签</translation>
    </message>
    <message>
      <source>“{title}” lies in the wastebasket already.</source>
      <translation>“{title}”已在废纸篓中。</translation>
    </message>
    <message>
      <source>armchair undo or importing its file again brings it back.</source>
      <translation>可用 armchair undo 或重新导入其文件来恢复。</translation>
    </message>
    <message>
      <source>There is nothing to undo.</source>
      <translation>没有可撤销的操作。</translation>
    </message>
    <message>
      <source>There is nothing to redo.</source>
      <translation>没有可重做的操作。</translation>
    </message>
    <message>
      <source>“{title}” has no bookmark.</source>
      <translation>“{title}”没有书签。</translation>
    </message>
    <message>
      <source>The window is open; nothing was done.</source>
      <translation>窗口正开着，未执行任何操作。</translation>
    </message>
    <message>
      <source>Close it, then run armchair mend again.</source>
      <translation>请关闭窗口，然后再次运行 armchair mend。</translation>
    </message>
    <message>
      <source>Archive {n} articles</source>
      <translation>归档 {n} 篇文章</translation>
    </message>
    <message>
      <source>To be read later: {n}</source>
      <translation>加入稍后阅读：{n} 篇</translation>
    </message>
    <message>
      <source>“{name}” has {n} articles.</source>
      <translation>“{name}”中有 {n} 篇文章。</translation>
    </message>
    <message>
      <source>“{title}” has the tags {tags}.</source>
      <translation>“{title}”的标签：{tags}。</translation>
    </message>
    <message>
      <source>“{tag}” is called “{name}” now.</source>
      <translation>“{tag}”现已改名为“{name}”。</translation>
    </message>
    <message>
      <source>Rated with {stars}: {n}</source>
      <translation>已评为 {stars}：{n} 篇</translation>
    </message>
    <message>
      <source>Take {n} articles out of the archive</source>
      <translation>取消归档 {n} 篇文章</translation>
    </message>
    <message>
      <source>Not to be read later: {n}</source>
      <translation>移出稍后阅读：{n} 篇</translation>
    </message>
    <message>
      <source>Take {n} articles out of “{name}”</source>
      <translation>将 {n} 篇文章移出“{name}”</translation>
    </message>
    <message>
      <source>Put {n} articles into “{name}”</source>
      <translation>将 {n} 篇文章放入“{name}”</translation>
    </message>
    <message>
      <source>Take the tag “{tag}” from “{title}”</source>
      <translation>从“{title}”移除标签“{tag}”</translation>
    </message>
    <message>
      <source>“{title}” has no tags of yours.</source>
      <translation>“{title}”没有你加的标签。</translation>
    </message>
    <message>
      <source>Rename the tag “{tag}” to “{name}”</source>
      <translation>将标签“{tag}”重命名为“{name}”</translation>
    </message>
    <message>
      <source>Remove the tag “{tag}” from all articles</source>
      <translation>从所有文章移除标签“{tag}”</translation>
    </message>
    <message>
      <source>No article has the tag “{tag}” any more.</source>
      <translation>已没有文章带有标签“{tag}”。</translation>
    </message>
    <message>
      <source>Archived: {n}</source>
      <translation>已归档：{n} 篇</translation>
    </message>
    <message>
      <source>Not archived: {n}</source>
      <translation>已取消归档：{n} 篇</translation>
    </message>
    <message>
      <source>Read {n} articles later</source>
      <translation>将 {n} 篇文章加入稍后阅读</translation>
    </message>
    <message>
      <source>Rename the collection “{name}”</source>
      <translation>重命名收藏集“{name}”</translation>
    </message>
    <message>
      <source>Tag “{title}” with “{tag}”</source>
      <translation>为“{title}”加标签“{tag}”</translation>
    </message>
    <message>
      <source>You have no tag “{tag}”.</source>
      <translation>你没有标签“{tag}”。</translation>
    </message>
    <message>
      <source>armchair tag, without anything else, lists them.</source>
      <translation>单独运行 armchair tag 可列出标签。</translation>
    </message>
    <message>
      <source>“{tag}” is no tag.</source>
      <translation>“{tag}”不是有效的标签。</translation>
    </message>
    <message>
      <source>A tag has letters or figures.</source>
      <translation>标签须含有文字或数字。</translation>
    </message>
    <message>
      <source>Rate {n} articles</source>
      <translation>为 {n} 篇文章评分</translation>
    </message>
    <message>
      <source>Take {n} articles out of Read later</source>
      <translation>将 {n} 篇文章移出稍后阅读</translation>
    </message>
    <message>
      <source>The collection is called “{name}”.</source>
      <translation>收藏集现名为“{name}”。</translation>
    </message>
    <message>
      <source>Remove the collection “{name}”</source>
      <translation>移除收藏集“{name}”</translation>
    </message>
    <message>
      <source>Removed: “{name}”.</source>
      <translation>已移除：“{name}”。</translation>
    </message>
    <message>
      <source>The output cannot be written: {reason}.</source>
      <translation>无法写出结果：{reason}。</translation>
    </message>
    <message>
      <source>There is no copy “{name}”.</source>
      <translation>没有副本“{name}”。</translation>
    </message>
    <message>
      <source>armchair restore lists them with their numbers.</source>
      <translation>可用 armchair restore 列出各个副本及其编号。</translation>
    </message>
    <message>
      <source>There is nothing to copy yet.</source>
      <translation>还没有可复制的内容。</translation>
    </message>
    <message>
      <source>{problem} {hint}</source>
      <translation>{problem}{hint}</translation>
    </message>
    <message>
      <source>The article {id} is not in the library any more.</source>
      <translation>文章 {id} 已不在文库中。</translation>
    </message>
    <message>
      <source>Watch the folder {name}</source>
      <translation>监视文件夹 {name}</translation>
    </message>
    <message>
      <source>Do not watch the folder {name} any more</source>
      <translation>不再监视文件夹 {name}</translation>
    </message>
    <message>
      <source>{name} is not watched.</source>
      <translation>{name} 未被监视。</translation>
    </message>
    <message>
      <source>armchair watch list shows them.</source>
      <translation>可用 armchair watch list 查看。</translation>
    </message>
    <message>
      <source>Name a file in a folder that exists.</source>
      <translation>请指定现有文件夹中的文件。</translation>
    </message>
    <message>
      <source>There is no file and no article called “{name}”.</source>
      <translation>没有名为“{name}”的文件或文章。</translation>
    </message>
    <message>
      <source>armchair list shows the articles, armchair --help the verbs.</source>
      <translation>armchair list 列出文章，armchair --help 列出命令。</translation>
    </message>
    <message>
      <source>{path} was made by a later version of Armchair (format {found}, this one knows {known}).</source>
      <translation>{path} 由更新版本的 Armchair 创建（格式 {found}，本版本支持到 {known}）。</translation>
    </message>
    <message>
      <source>Install the later version, or choose another folder with --data-dir. Nothing was changed.</source>
      <translation>请安装更新的版本，或用 --data-dir 另选文件夹。未作任何更改。</translation>
    </message>
    <message>
      <source>Yellow</source>
      <translation>黄色</translation>
    </message>
    <message>
      <source>Green</source>
      <translation>绿色</translation>
    </message>
    <message>
      <source>Blue</source>
      <translation>蓝色</translation>
    </message>
    <message>
      <source>Pink</source>
      <translation>粉色</translation>
    </message>
    <message>
      <source>Purple</source>
      <translation>紫色</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>主题</translation>
    </message>
    <message>
      <source>The colours of the page and the window.</source>
      <translation>页面与窗口的配色。</translation>
    </message>
    <message>
      <source>Font</source>
      <translation>字体</translation>
    </message>
    <message>
      <source>The face articles are set in; empty is the best serif found here.</source>
      <translation>文章正文的字体；留空则选用系统中最合适的衬线字体。</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>字号</translation>
    </message>
    <message>
      <source>Size of the body text.</source>
      <translation>正文文字的大小。</translation>
    </message>
    <message>
      <source>px</source>
      <translation>像素</translation>
    </message>
    <message>
      <source>Line height</source>
      <translation>行距</translation>
    </message>
    <message>
      <source>Space from line to line; Chinese gets a little more.</source>
      <translation>行与行之间的距离；中文会略大一些。</translation>
    </message>
    <message>
      <source>Column width</source>
      <translation>正文宽度</translation>
    </message>
    <message>
      <source>Width of the text column at 18 px text; it grows with the text.</source>
      <translation>字号为 18 像素时的正文宽度，随字号一同变化。</translation>
    </message>
    <message>
      <source>Paragraph spacing</source>
      <translation>段间距</translation>
    </message>
    <message>
      <source>Space between paragraphs, in lines of text.</source>
      <translation>段落之间的距离，以行为单位。</translation>
    </message>
    <message>
      <source>Letter spacing</source>
      <translation>字间距</translation>
    </message>
    <message>
      <source>Space between letters, in scripts that do not join them.</source>
      <translation>字符之间的距离，不适用于连写的文字。</translation>
    </message>
    <message>
      <source>Indent paragraphs</source>
      <translation>段首缩进</translation>
    </message>
    <message>
      <source>Begin each paragraph a little to the right.</source>
      <translation>每段开头略向右缩进。</translation>
    </message>
    <message>
      <source>Justify</source>
      <translation>两端对齐</translation>
    </message>
    <message>
      <source>Make lines end flush at both sides.</source>
      <translation>让每行文字左右两端都对齐。</translation>
    </message>
    <message>
      <source>Hyphenate</source>
      <translation>自动断词</translation>
    </message>
    <message>
      <source>Part words at the ends of lines, by the rules of the article’s language.</source>
      <translation>按文章语言的规则在行末断开单词。</translation>
    </message>
    <message>
      <source>Light the paragraph</source>
      <translation>突出当前段落</translation>
    </message>
    <message>
      <source>Dim all but the paragraph that is being read.</source>
      <translation>淡化正在阅读的段落以外的内容。</translation>
    </message>
    <message>
      <source>Reading ruler</source>
      <translation>阅读标尺</translation>
    </message>
    <message>
      <source>Dim all but the lines that are being read.</source>
      <translation>淡化正在阅读的几行以外的内容。</translation>
    </message>
    <message>
      <source>Scroll smoothly</source>
      <translation>平滑滚动</translation>
    </message>
    <message>
      <source>Let the article glide; never where the system asks for less motion.</source>
      <translation>让文章平滑移动；系统要求减少动态效果时不会启用。</translation>
    </message>
    <message>
      <source>Chapters one under the other</source>
      <translation>各章上下相连</translation>
    </message>
    <message>
      <source>Where a part of a series ends, the next one follows, and the one before stands above.</source>
      <translation>系列的一部分结束后紧接下一部分，上一部分则显示在上方。</translation>
    </message>
    <message>
      <source>Hide the toolbar</source>
      <translation>隐藏工具栏</translation>
    </message>
    <message>
      <source>It comes when you scroll up, point at the upper edge of the article, or go there with Tab.</source>
      <translation>向上滚动、指向文章上边缘或用 Tab 移到那里时显示。</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>The language of the window.</source>
      <translation>窗口的语言。</translation>
    </message>
    <message>
      <source>Follow the system</source>
      <translation>跟随系统</translation>
    </message>
    <message>
      <source>English</source>
      <translation>English</translation>
    </message>
    <message>
      <source>简体中文</source>
      <translation>简体中文</translation>
    </message>
    <message>
      <source>العربية</source>
      <translation>العربية</translation>
    </message>
    <message>
      <source>Deutsch</source>
      <translation>Deutsch</translation>
    </message>
    <message>
      <source>Size of the window’s text</source>
      <translation>窗口文字大小</translation>
    </message>
    <message>
      <source>Lists, panes, menus and dialogs, beside what the system asks for.</source>
      <translation>列表、窗格、菜单和对话框的文字；在系统设置之上调整。</translation>
    </message>
    <message>
      <source>Mark as read at the end</source>
      <translation>读到末尾时标为已读</translation>
    </message>
    <message>
      <source>An article read to its end becomes read.</source>
      <translation>文章读到末尾后自动标为已读。</translation>
    </message>
    <message>
      <source>E-books</source>
      <translation>电子书</translation>
    </message>
    <message>
      <source>What a book becomes: by its length, an article for each chapter, or one article.</source>
      <translation>电子书导入后的形式：依篇幅而定、每章一篇，或整本一篇。</translation>
    </message>
    <message>
      <source>By length</source>
      <translation>依篇幅</translation>
    </message>
    <message>
      <source>Chapters</source>
      <translation>每章一篇</translation>
    </message>
    <message>
      <source>One article</source>
      <translation>整本一篇</translation>
    </message>
    <message>
      <source>Keep reading time</source>
      <translation>记录阅读时间</translation>
    </message>
    <message>
      <source>Minutes and words by day and article, for Reading life; they stay on this machine.</source>
      <translation>按日期和文章记录分钟数和字数，供“阅读历程”使用；只保存在本机。</translation>
    </message>
    <message>
      <source>Tell of weeks in a row</source>
      <translation>显示连续阅读周数</translation>
    </message>
    <message>
      <source>Reading life says in how many weeks running you have read.</source>
      <translation>“阅读历程”会显示你已连续多少周有阅读。</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <source>Sepia</source>
      <translation>米黄</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>高对比度</translation>
    </message>
    <message>
      <source>High contrast, dark</source>
      <translation>高对比度（深色）</translation>
    </message>
    <message>
      <source>Highlights and notes</source>
      <translation>标注与笔记</translation>
    </message>
    <message>
      <source>Bookmarks</source>
      <translation>书签</translation>
    </message>
    <message>
      <source>Read marks</source>
      <translation>已读标记</translation>
    </message>
    <message>
      <source>Places in articles</source>
      <translation>文章中的阅读位置</translation>
    </message>
    <message>
      <source>Wastebasket</source>
      <translation>废纸篓</translation>
    </message>
    <message>
      <source>Names, searches and other things</source>
      <translation>名称、搜索及其他内容</translation>
    </message>
    <message>
      <source>“{address}” is no address of a page.</source>
      <translation>“{address}”不是网页地址。</translation>
    </message>
    <message>
      <source>Copy the address out of your browser’s address bar.</source>
      <translation>请从浏览器的地址栏复制网址。</translation>
    </message>
    <message>
      <source>There is no site called {host}.</source>
      <translation>没有名为 {host} 的网站。</translation>
    </message>
    <message>
      <source>Look at the spelling, and whether this computer is connected to the network.</source>
      <translation>请检查拼写以及网络连接。</translation>
    </message>
    <message>
      <source>Armchair can save pages of the web only, not “{scheme}:” addresses.</source>
      <translation>Armchair 只能保存网页，不支持“{scheme}”地址。</translation>
    </message>
    <message>
      <source>Give an address that begins with https:// or http://.</source>
      <translation>请输入以 https:// 或 http:// 开头的网址。</translation>
    </message>
    <message>
      <source>There is a name or a password in the address, which Armchair does not send.</source>
      <translation>网址中含有用户名或密码，Armchair 不会发送这些内容。</translation>
    </message>
    <message>
      <source>Take away what stands before the @.</source>
      <translation>请删去 @ 之前的部分。</translation>
    </message>
    <message>
      <source>{host} is an address of this computer or of a network at home.</source>
      <translation>{host} 是本机或家庭网络中的地址。</translation>
    </message>
    <message>
      <source>If that is what you want, allow it: by the box in the dialog, or by --allow-private.</source>
      <translation>如果确实需要，请勾选对话框中的选项，或使用 --allow-private。</translation>
    </message>
    <message>
      <source>The name {host} could not be looked up.</source>
      <translation>无法解析域名 {host}。</translation>
    </message>
    <message>
      <source>Look whether this computer is connected to the network, and try again.</source>
      <translation>请检查网络连接后重试。</translation>
    </message>
    <message>
      <source>{host} took too long to answer.</source>
      <translation>{host} 长时间没有响应。</translation>
    </message>
    <message>
      <source>Try again later. Armchair connects directly and uses no proxy.</source>
      <translation>请稍后重试。Armchair 直接连接，不使用代理。</translation>
    </message>
    <message>
      <source>Open it in your browser, save the page there, and import the file.</source>
      <translation>请在浏览器中打开并保存网页，再导入该文件。</translation>
    </message>
    <message>
      <source>Look at the address again.</source>
      <translation>请检查网址。</translation>
    </message>
    <message>
      <source>Try again later.</source>
      <translation>请稍后重试。</translation>
    </message>
    <message>
      <source>its certificate is not right ({reason}).</source>
      <translation>证书有问题（{reason}）。</translation>
    </message>
    <message>
      <source>{host} does not give this page to just anyone (answer {status}); perhaps one must log in.</source>
      <translation>{host} 不公开此网页（响应 {status}），可能需要登录。</translation>
    </message>
    <message>
      <source>{host} gave no page (answer {status}).</source>
      <translation>{host} 没有返回网页（响应 {status}）。</translation>
    </message>
    <message>
      <source>{host} gave no answer that makes sense.</source>
      <translation>{host} 返回的内容无法理解。</translation>
    </message>
    <message>
      <source>its certificate has expired or is not valid yet.</source>
      <translation>证书已过期或尚未生效。</translation>
    </message>
    <message>
      <source>nobody whom this computer trusts vouches for its certificate.</source>
      <translation>证书不是由本机信任的机构签发的。</translation>
    </message>
    <message>
      <source>its certificate is for another site.</source>
      <translation>证书属于另一个网站。</translation>
    </message>
    <message>
      <source>{host} has no such page (answer {status}).</source>
      <translation>{host} 没有这个网页（响应 {status}）。</translation>
    </message>
    <message>
      <source>{host} was asked too often (answer {status}).</source>
      <translation>对 {host} 的请求过于频繁（响应 {status}）。</translation>
    </message>
    <message>
      <source>{host} has trouble of its own (answer {status}).</source>
      <translation>{host} 自身出现故障（响应 {status}）。</translation>
    </message>
    <message>
      <source>{host} could not prove that it is itself: {reason}</source>
      <translation>无法确认 {host} 的身份：{reason}</translation>
    </message>
    <message>
      <source>Nothing was loaded. Look at the address again, or try from another network.</source>
      <translation>未加载任何内容。请检查网址，或换一个网络再试。</translation>
    </message>
    <message>
      <source>No secure connection to {host} could be made ({reason}).</source>
      <translation>无法与 {host} 建立安全连接（{reason}）。</translation>
    </message>
    <message>
      <source>Some sites can only be reached with http://.</source>
      <translation>有些网站只能用 http:// 访问。</translation>
    </message>
    <message>
      <source>{host} takes no connection.</source>
      <translation>{host} 拒绝连接。</translation>
    </message>
    <message>
      <source>Look at the address again, or try later.</source>
      <translation>请检查网址，或稍后重试。</translation>
    </message>
    <message>
      <source>There is no way to {host}.</source>
      <translation>无法到达 {host}。</translation>
    </message>
    <message>
      <source>Is this computer connected to the network?</source>
      <translation>这台电脑是否已联网？</translation>
    </message>
    <message>
      <source>The connection to {host} broke off before all was there.</source>
      <translation>与 {host} 的连接中断，内容未加载完。</translation>
    </message>
    <message>
      <source>Try again.</source>
      <translation>请重试。</translation>
    </message>
    <message>
      <source>The connection to {host} failed: {reason}.</source>
      <translation>无法连接 {host}：{reason}。</translation>
    </message>
    <message>
      <source>Save it in your browser and import the file.</source>
      <translation>请在浏览器中保存后导入该文件。</translation>
    </message>
    <message>
      <source>{host} sends from one address to the next without end.</source>
      <translation>{host} 不断跳转，没有尽头。</translation>
    </message>
    <message>
      <source>Some sites do that where cookies are refused. Save the page in your browser and import the file.</source>
      <translation>有些网站在禁用 Cookie 时会这样。请在浏览器中保存网页后导入该文件。</translation>
    </message>
    <message>
      <source>What is at {host} is larger than {n} MB.</source>
      <translation>{host} 上的内容超过 {n} MB。</translation>
    </message>
    <message>
      <source>What {host} sent is packed in a way that cannot be undone.</source>
      <translation>{host} 发来的内容无法解压。</translation>
    </message>
    <message>
      <source>Armchair reads exports of Pocket, Instapaper, Omnivore, wallabag, Readwise, Raindrop, Matter, GoodLinks, Pinboard, Linkwarden, Karakeep and Kindle, bookmarks as HTML, and OPML.</source>
      <translation>Armchair 可读取 Pocket、Instapaper、Omnivore、wallabag、Readwise、Raindrop、Matter、GoodLinks、Pinboard、Linkwarden、Karakeep 和 Kindle 的导出文件，以及 HTML 书签和 OPML。</translation>
    </message>
    <message>
      <source>Armchair reads web pages, Markdown, text, EPUB, Word and OpenDocument files.</source>
      <translation>Armchair 可读取网页、Markdown、纯文本、EPUB、Word 和 OpenDocument 文件。</translation>
    </message>
    <message>
      <source>This is no export that Armchair knows.</source>
      <translation>Armchair 不认识这种导出文件。</translation>
    </message>
    <message>
      <source>This file is not text.</source>
      <translation>该文件不是文本。</translation>
    </message>
    <message>
      <source>The archive wants to put a file outside of its folder: {name}</source>
      <translation>压缩包试图把文件放到自身文件夹之外：{name}</translation>
    </message>
    <message>
      <source>There is a link to another file in the archive: {name}</source>
      <translation>压缩包中有指向其他文件的链接：{name}</translation>
    </message>
    <message>
      <source>{name} is locked with a password.</source>
      <translation>{name} 设有密码。</translation>
    </message>
    <message>
      <source>{name} is packed in a way that Armchair does not know.</source>
      <translation>{name} 的压缩方式 Armchair 不认识。</translation>
    </message>
    <message>
      <source>{name} is too large when it is unpacked.</source>
      <translation>{name} 解压后过大。</translation>
    </message>
    <message>
      <source>There are too many files in the archive (more than {n}).</source>
      <translation>压缩包中的文件过多（超过 {n} 个）。</translation>
    </message>
    <message>
      <source>The archive unpacks to more than {n} GB.</source>
      <translation>压缩包解压后超过 {n} GB。</translation>
    </message>
    <message>
      <source>{name} is damaged in the archive.</source>
      <translation>压缩包中的 {name} 已损坏。</translation>
    </message>
    <message>
      <source>The archive is damaged, or is none.</source>
      <translation>压缩包已损坏，或者不是压缩包。</translation>
    </message>
    <message>
      <source>{name} is twice in the archive, and not the same.</source>
      <translation>压缩包中有两个 {name}，内容不同。</translation>
    </message>
    <message>
      <source>This is no archive of Armchair’s.</source>
      <translation>这不是 Armchair 的存档。</translation>
    </message>
    <message>
      <source>This archive was made by a later version of Armchair. Import it with that one.</source>
      <translation>该存档由更新版本的 Armchair 创建。请用那个版本导入。</translation>
    </message>
    <message>
      <source>A picture of “{title}” is missing.</source>
      <translation>“{title}”缺少一张图片。</translation>
    </message>
    <message>
      <source>This line is not what an archive of Armchair’s has.</source>
      <translation>这一行不符合 Armchair 存档的格式。</translation>
    </message>
    <message>
      <source>There are no pages in this EPUB.</source>
      <translation>这个 EPUB 中没有内容页。</translation>
    </message>
    <message>
      <source>This is no EPUB: it does not say where its pages are.</source>
      <translation>这不是 EPUB：未注明内容页在哪里。</translation>
    </message>
    <message>
      <source>This book is locked by its seller (DRM of {name}), and Armchair cannot read it.</source>
      <translation>这本书被销售方加密（{name} 的 DRM），Armchair 无法读取。</translation>
    </message>
    <message>
      <source>This book is locked by its seller (DRM), and Armchair cannot read it.</source>
      <translation>这本书被销售方加密（DRM），Armchair 无法读取。</translation>
    </message>
    <message>
      <source>Read it in the seller’s own program, or ask for a copy without DRM.</source>
      <translation>请用销售方自己的程序阅读，或索取不带 DRM 的版本。</translation>
    </message>
    <message>
      <source>This is not an entry.</source>
      <translation>这不是一个条目。</translation>
    </message>
    <message>
      <source>Not a list: {text}</source>
      <translation>不是列表：{text}</translation>
    </message>
    <message>
      <source>There is no place in it: {text}</source>
      <translation>其中没有位置：{text}</translation>
    </message>
    <message>
      <source>This is not a passage of a book.</source>
      <translation>这不是书中的片段。</translation>
    </message>
    <message>
      <source>Took the last paragraph as the author’s bio.</source>
      <translation>已将最后一段视为作者简介。</translation>
    </message>
    <message>
      <source>Left the last paragraph in the text, though it may be the author’s bio.</source>
      <translation>最后一段可能是作者简介，但仍保留在正文中。</translation>
    </message>
    <message>
      <source>There is no text in the file.</source>
      <translation>文件中没有文字。</translation>
    </message>
    <message>
      <source>It has {found} values for {expected} columns.</source>
      <translation>有 {found} 个值，而列数为 {expected}。</translation>
    </message>
    <message>
      <source>A quotation mark is opened and never closed.</source>
      <translation>引号没有闭合。</translation>
    </message>
    <message>
      <source>From here on nothing can be read: too many quotation marks are not closed.</source>
      <translation>从这里起无法读取：未闭合的引号太多。</translation>
    </message>
    <message>
      <source>Read as {encoding}; it does not say so itself.</source>
      <translation>文件未注明编码，已按 {encoding} 读取。</translation>
    </message>
    <message>
      <source>Damaged characters, shown as �: {count}.</source>
      <translation>有 {count} 个损坏的字符，显示为 �。</translation>
    </message>
    <message>
      <source>This is an old Word file by another name.</source>
      <translation>这是改了扩展名的旧版 Word 文件。</translation>
    </message>
    <message>
      <source>Open it in Word or LibreOffice, and save it as .docx or .odt.</source>
      <translation>请用 Word 或 LibreOffice 打开，另存为 .docx 或 .odt。</translation>
    </message>
    <message>
      <source>This is no Word document, or it is damaged.</source>
      <translation>这不是 Word 文档，或者已损坏。</translation>
    </message>
    <message>
      <source>The document is nested deeper than any that people write.</source>
      <translation>该文档的嵌套层次异常地深。</translation>
    </message>
    <message>
      <source>There is no entry in the file.</source>
      <translation>文件中没有任何条目。</translation>
    </message>
    <message>
      <source>There is no address in it.</source>
      <translation>其中没有网址。</translation>
    </message>
    <message>
      <source>There is no text in it.</source>
      <translation>其中没有文字。</translation>
    </message>
    <message>
      <source>Its address is too long and was left out: {text}</source>
      <translation>网址太长，已略去：{text}</translation>
    </message>
    <message>
      <source>Its title is too long and was cut: {text}</source>
      <translation>标题太长，已截短：{text}</translation>
    </message>
    <message>
      <source>It has too many tags; left out: {n}</source>
      <translation>标签太多；略去：{n}</translation>
    </message>
    <message>
      <source>A tag is too long and was cut: {text}</source>
      <translation>一个标签太长，已截短：{text}</translation>
    </message>
    <message>
      <source>More in it was not understood.</source>
      <translation>其中另有未能读懂之处。</translation>
    </message>
    <message>
      <source>A passage without text.</source>
      <translation>一段没有文字的标注。</translation>
    </message>
    <message>
      <source>Not a date: {text}</source>
      <translation>不是日期：{text}</translation>
    </message>
    <message>
      <source>Not a language: {text}</source>
      <translation>不是语言：{text}</translation>
    </message>
    <message>
      <source>{problem} ({field})</source>
      <translation>{problem}（{field}）</translation>
    </message>
    <message>
      <source>Not a number: {text}</source>
      <translation>不是数字：{text}</translation>
    </message>
    <message>
      <source>Not between 0 and {most}: {text}</source>
      <translation>不在 0 到 {most} 之间：{text}</translation>
    </message>
    <message>
      <source>None of {known}: {text}</source>
      <translation>不是 {known} 之一：{text}</translation>
    </message>
    <message>
      <source>Not a colour that Armchair knows: {text}</source>
      <translation>不是 Armchair 认识的颜色：{text}</translation>
    </message>
    <message>
      <source>Not an entry: {text}</source>
      <translation>不是条目：{text}</translation>
    </message>
    <message>
      <source>Not a text: {text}</source>
      <translation>不是文字：{text}</translation>
    </message>
    <message>
      <source>Neither yes nor no: {text}</source>
      <translation>既不是“是”也不是“否”：{text}</translation>
    </message>
    <message>
      <source>Not a list of names: {text}</source>
      <translation>不是名称列表：{text}</translation>
    </message>
    <message>
      <source>Not a name: {text}</source>
      <translation>不是名称：{text}</translation>
    </message>
    <message>
      <source>This page is not in the book.</source>
      <translation>书中没有这一页。</translation>
    </message>
    <message>
      <source>The pages of this book are set like a print; text and pictures were taken, places were not.</source>
      <translation>这本书采用固定版式；已提取文字和图片，未保留其位置。</translation>
    </message>
    <message>
      <source>There is no text in this book; its pictures were taken in their order.</source>
      <translation>这本书没有文字；已按顺序提取图片。</translation>
    </message>
    <message>
      <source>Sound and film in the book were left out: {n}</source>
      <translation>略去书中的音频和视频：{n} 个</translation>
    </message>
    <message>
      <source>The page is too large to be read.</source>
      <translation>网页太大，无法读取。</translation>
    </message>
    <message>
      <source>The book is too long; the rest of it was left out.</source>
      <translation>这本书太长，其余部分已略去。</translation>
    </message>
    <message>
      <source>The file could not be read.</source>
      <translation>无法读取该文件。</translation>
    </message>
    <message>
      <source>This is a folder, not a file.</source>
      <translation>这是文件夹，不是文件。</translation>
    </message>
    <message>
      <source>This is not an ordinary file.</source>
      <translation>这不是普通文件。</translation>
    </message>
    <message>
      <source>The file is empty.</source>
      <translation>文件是空的。</translation>
    </message>
    <message>
      <source>The file is too large for an article ({megabytes} MB).</source>
      <translation>文件太大，不像是一篇文章（{megabytes} MB）。</translation>
    </message>
    <message>
      <source>The file is no longer there.</source>
      <translation>文件已不存在。</translation>
    </message>
    <message>
      <source>You do not have permission to read this file.</source>
      <translation>你没有读取该文件的权限。</translation>
    </message>
    <message>
      <source>The file could not be read: {reason}.</source>
      <translation>无法读取该文件：{reason}。</translation>
    </message>
    <message>
      <source>The front matter is not sound YAML (line {line}); it was read line by line.</source>
      <translation>文首元数据不是有效的 YAML（第 {line} 行），已逐行读取。</translation>
    </message>
    <message>
      <source>The front matter has no closing line; it was taken to end at the first blank line.</source>
      <translation>文首元数据没有结束行，已视为在第一个空行处结束。</translation>
    </message>
    <message>
      <source>The front matter is not sound TOML (line {line}); it was read line by line.</source>
      <translation>文首元数据不是有效的 TOML（第 {line} 行），已逐行读取。</translation>
    </message>
    <message>
      <source>This is not JSON that any program wrote.</source>
      <translation>这不是程序写出的 JSON。</translation>
    </message>
    <message>
      <source>This is not JSON, or it is cut off.</source>
      <translation>这不是 JSON，或者内容不完整。</translation>
    </message>
    <message>
      <source>What Armchair wrote of it before the text cannot be read: the marks in it were left out.</source>
      <translation>Armchair 写在正文之前的信息无法读取：其中的标记已略去。</translation>
    </message>
    <message>
      <source>The file does not hold its highlights: {n}</source>
      <translation>文件中没有它的标注：{n}</translation>
    </message>
    <message>
      <source>The file is cut off: its end is missing.</source>
      <translation>文件不完整：缺少结尾。</translation>
    </message>
    <message>
      <source>There is no web page in the file.</source>
      <translation>文件中没有网页。</translation>
    </message>
    <message>
      <source>The note on it is too long and was cut: {text}</source>
      <translation>附注太长，已截短：{text}</translation>
    </message>
    <message>
      <source>This is a button for the browser, and no page.</source>
      <translation>这是浏览器的小按钮，不是网页。</translation>
    </message>
    <message>
      <source>Open it in LibreOffice, and save it without a password.</source>
      <translation>请用 LibreOffice 打开，去掉密码后保存。</translation>
    </message>
    <message>
      <source>This is no OpenDocument text, or it is damaged.</source>
      <translation>这不是 OpenDocument 文本文档，或者已损坏。</translation>
    </message>
    <message>
      <source>The document is locked with a password.</source>
      <translation>该文档设有密码。</translation>
    </message>
    <message>
      <source>Pictures of a kind that cannot be shown were left out: {n}</source>
      <translation>略去无法显示的图片：{n} 张</translation>
    </message>
    <message>
      <source>{name} is not as any office program writes it.</source>
      <translation>{name} 不像是办公软件写出的文件。</translation>
    </message>
    <message>
      <source>“{title}” is a PDF, which Armchair does not read: its link alone was kept.</source>
      <translation>“{title}”是 PDF，Armchair 无法读取：只保留了它的链接。</translation>
    </message>
    <message>
      <source>The notes after a passage may be on it or on the page: they were taken as on the page.</source>
      <translation>标注之后的附注可能属于该段，也可能属于整页；已按整页的附注收入。</translation>
    </message>
    <message>
      <source>This is not OPML, or it is cut off.</source>
      <translation>这不是 OPML，或者内容不完整。</translation>
    </message>
    <message>
      <source>This source has no page, only a feed.</source>
      <translation>这个来源没有网页，只有订阅源。</translation>
    </message>
    <message>
      <source>Picture not found: {name}</source>
      <translation>找不到图片：{name}</translation>
    </message>
    <message>
      <source>Not sure: whole page kept.</source>
      <translation>无法确定正文在哪里：保留了整个页面。</translation>
    </message>
    <message>
      <source>Only the beginning of the article is on the page.</source>
      <translation>网页上只有文章的开头。</translation>
    </message>
    <message>
      <source>Further pictures not found: {count}</source>
      <translation>另有 {count} 张图片找不到</translation>
    </message>
    <message>
      <source>Pictures that were not saved with the page: {n}</source>
      <translation>没有随网页保存的图片：{n}</translation>
    </message>
    <message>
      <source>There is no title in it.</source>
      <translation>其中没有标题。</translation>
    </message>
    <message>
      <source>Armchair does not read {format} files.</source>
      <translation>Armchair 不能读取 {format} 文件。</translation>
    </message>
    <message>
      <source>Armchair does not read PDF.</source>
      <translation>Armchair 不能读取 PDF。</translation>
    </message>
    <message>
      <source>Its lines are places on paper, not text. Look for the same article as a web page or EPUB.</source>
      <translation>其中记录的是纸面位置，而不是连续的文字。请找同一篇文章的网页版或 EPUB 版。</translation>
    </message>
    <message>
      <source>Have Calibre make an EPUB of it; books with DRM cannot be read at all.</source>
      <translation>请用 Calibre 转换为 EPUB；带 DRM 的书无法读取。</translation>
    </message>
    <message>
      <source>It holds pictures of pages. Look for the same text as a web page or EPUB.</source>
      <translation>其中是页面的图像。请找同一内容的网页版或 EPUB 版。</translation>
    </message>
    <message>
      <source>It holds pictures without text.</source>
      <translation>其中只有图片，没有文字。</translation>
    </message>
    <message>
      <source>Armchair does not unpack this kind of archive.</source>
      <translation>Armchair 不能解压这种压缩包。</translation>
    </message>
    <message>
      <source>Unpack it, and import the folder that comes out.</source>
      <translation>请解压后导入得到的文件夹。</translation>
    </message>
    <message>
      <source>This is a part of a ZIM archive.</source>
      <translation>这是 ZIM 存档的一部分。</translation>
    </message>
    <message>
      <source>Import the part whose name ends in .zimaa; the others must lie beside it.</source>
      <translation>请导入名称以 .zimaa 结尾的那一部分，其他部分须放在同一处。</translation>
    </message>
    <message>
      <source>This is a picture, sound or film, and no article.</source>
      <translation>这是图片、音频或视频，不是文章。</translation>
    </message>
    <message>
      <source>Pictures come along with the articles that show them.</source>
      <translation>图片会随使用它的文章一起导入。</translation>
    </message>
    <message>
      <source>wallabag does not say which half of the day its times are in: they may be twelve hours early.</source>
      <translation>wallabag 没有说明时间是上午还是下午：可能早了十二小时。</translation>
    </message>
    <message>
      <source>It is damaged in the archive.</source>
      <translation>它在存档中已损坏。</translation>
    </message>
    <message>
      <source>There are no pages in the archive.</source>
      <translation>存档中没有网页。</translation>
    </message>
    <message>
      <source>There are {n} articles in the archive.</source>
      <translation>存档中有 {n} 篇文章。</translation>
    </message>
    <message>
      <source>Choose some of them: --only WORD or --most N; --list shows their titles.</source>
      <translation>请选取一部分：--only WORD 或 --most N；用 --list 查看标题。</translation>
    </message>
    <message>
      <source>Armchair reads ZIM with a library that is not installed here.</source>
      <translation>Armchair 读取 ZIM 所需的库尚未安装。</translation>
    </message>
    <message>
      <source>Install it: pip install 'armchair[zim]'</source>
      <translation>请安装：pip install 'armchair[zim]'</translation>
    </message>
    <message>
      <source>There are no such articles in it.</source>
      <translation>其中没有这样的文章。</translation>
    </message>
    <message>
      <source>This is no export that Armchair knows; it was left out.</source>
      <translation>这不是 Armchair 认识的导出文件；已略去。</translation>
    </message>
    <message>
      <source>There is no export in the archive that Armchair knows.</source>
      <translation>压缩包中没有 Armchair 认识的导出文件。</translation>
    </message>
    <message>
      <source>The window needs libraries that this system has not: {names}.</source>
      <translation>窗口所需的库在此系统中缺失：{names}。</translation>
    </message>
    <message>
      <source>Install them; Debian calls the packages {packages}.</source>
      <translation>请安装这些库；在 Debian 中，软件包名为 {packages}。</translation>
    </message>
    <message>
      <source>Install the packages that hold them.</source>
      <translation>请安装包含这些库的软件包。</translation>
    </message>
    <message>
      <source>sudo apt-get install {packages}</source>
      <translation>sudo apt-get install {packages}</translation>
    </message>
    <message>
      <source>says that this comes next</source>
      <translation>指明本文是它的下一篇</translation>
    </message>
    <message>
      <source>says that this comes before it</source>
      <translation>指明本文是它的上一篇</translation>
    </message>
    <message>
      <source>recommends this</source>
      <translation>推荐本文</translation>
    </message>
    <message>
      <source>is in a series with this</source>
      <translation>与本文同属一个系列</translation>
    </message>
    <message>
      <source>Restore from the copy of {when}</source>
      <translation>从 {when} 的副本恢复</translation>
    </message>
    <message>
      <source>{path} is a file, and a folder is to be made there.</source>
      <translation>{path} 是文件，而那里需要建立文件夹。</translation>
    </message>
    <message>
      <source>{path} is there already.</source>
      <translation>{path} 已存在。</translation>
    </message>
    <message>
      <source>{path} cannot be written: {reason}.</source>
      <translation>无法写入 {path}：{reason}。</translation>
    </message>
    <message>
      <source>Choose another place.</source>
      <translation>请另选一个位置。</translation>
    </message>
    <message>
      <source>{path} is inside the folder of the library.</source>
      <translation>{path} 位于文库的文件夹内。</translation>
    </message>
    <message>
      <source>Choose a place outside of {path}.</source>
      <translation>请选择 {path} 之外的位置。</translation>
    </message>
    <message>
      <source>There is no room left on the disk for {path}.</source>
      <translation>磁盘空间不足，无法保存 {path}。</translation>
    </message>
    <message>
      <source>Make room and try again, or choose another disk; nothing was left behind.</source>
      <translation>请腾出空间后重试，或换一个磁盘；没有留下任何残余文件。</translation>
    </message>
    <message>
      <source>You may not write to {path}.</source>
      <translation>你没有写入 {path} 的权限。</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>请另选一个文件夹。</translation>
    </message>
    <message>
      <source>There is no folder {path}.</source>
      <translation>没有文件夹 {path}。</translation>
    </message>
    <message>
      <source>{path} is a folder.</source>
      <translation>{path} 是文件夹。</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>请换一个名称。</translation>
    </message>
    <message>
      <source>There are files in {path} already.</source>
      <translation>{path} 中已有文件。</translation>
    </message>
    <message>
      <source>Choose another name, or say that it may be replaced.</source>
      <translation>请换一个名称，或允许替换。</translation>
    </message>
    <message>
      <source>There is no article to export.</source>
      <translation>没有可导出的文章。</translation>
    </message>
    <message>
      <source>Choose another list.</source>
      <translation>请选择其他列表。</translation>
    </message>
    <message>
      <source>Complete library (one ZIP, nothing is lost)</source>
      <translation>完整文库（一个 ZIP，毫无损失）</translation>
    </message>
    <message>
      <source>Articles, originals and all marks, to keep or to move to another computer.</source>
      <translation>文章、原文和全部标记，用于备份或迁移到另一台电脑。</translation>
    </message>
    <message>
      <source>Bookmarks for browsers (addresses only)</source>
      <translation>浏览器书签（仅网址）</translation>
    </message>
    <message>
      <source>Titles, addresses, tags and dates, for browsers. The articles themselves stay here.</source>
      <translation>标题、网址、标签和日期，供浏览器使用。不含文章本身。</translation>
    </message>
    <message>
      <source>Left out, as they have no address: {n}</source>
      <translation>因没有网址而略去：{n} 篇</translation>
    </message>
    <message>
      <source>{n} articles</source>
      <translation>{n} 篇文章</translation>
    </message>
    <message>
      <source>E-book (EPUB)</source>
      <translation>电子书 (EPUB)</translation>
    </message>
    <message>
      <source>A book with contents, highlights and authors, for e-readers.</source>
      <translation>带目录、标注和作者介绍的书，适合电子阅读器。</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>目录</translation>
    </message>
    <message>
      <source>Pictures of a kind that no book shows, left out: {n}</source>
      <translation>略去电子书不支持的图片：{n} 张</translation>
    </message>
    <message>
      <source>Unknown author</source>
      <translation>未知作者</translation>
    </message>
    <message>
      <source>About the author</source>
      <translation>关于作者</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>文章</translation>
    </message>
    <message>
      <source>Web page (one file)</source>
      <translation>网页（单个文件）</translation>
    </message>
    <message>
      <source>Everything in one page that any browser shows, offline too.</source>
      <translation>全部内容集于一页，任何浏览器都能显示，离线亦可。</translation>
    </message>
    <message>
      <source>Markdown folder (comes back without loss)</source>
      <translation>Markdown 文件夹（可无损导回）</translation>
    </message>
    <message>
      <source>A file for each article, and its pictures. Other programs read it, and so does Armchair.</source>
      <translation>每篇文章一个文件，附带图片。其他程序和 Armchair 都能读取。</translation>
    </message>
    <message>
      <source>Original files, as they were imported</source>
      <translation>导入时的原始文件</translation>
    </message>
    <message>
      <source>The files as they were before they were imported, byte for byte.</source>
      <translation>导入前的文件，逐字节相同。</translation>
    </message>
    <message>
      <source>Articles that came from no file, written as their text: {n}</source>
      <translation>并非来自文件、以文本写出的文章：{n} 篇</translation>
    </message>
    <message>
      <source>{n} min</source>
      <translation>{n} 分钟</translation>
    </message>
    <message>
      <source>Highlights that are not in this text</source>
      <translation>文中已找不到的标注</translation>
    </message>
    <message>
      <source>Web pages (a file for each article)</source>
      <translation>网页（每篇一个文件）</translation>
    </message>
    <message>
      <source>A page for each article, and one with their titles that leads to them.</source>
      <translation>每篇文章一个网页，另有一页标题目录。</translation>
    </message>
    <message>
      <source>Plain text (one file)</source>
      <translation>纯文本（单个文件）</translation>
    </message>
    <message>
      <source>The words alone.</source>
      <translation>只有文字。</translation>
    </message>
    <message>
      <source>There is more in it than {n} entries; the rest was left out.</source>
      <translation>其中的条目超过 {n} 个，其余的已略去。</translation>
    </message>
    <message>
      <source>{n} more were left out.</source>
      <translation>另外还略去了 {n} 项。</translation>
    </message>
    <message>
      <source>{n} more notes were left out.</source>
      <translation>另有 {n} 条说明已略去。</translation>
    </message>
    <message>
      <source>Armchair could not read it; this is a mistake of ours.</source>
      <translation>Armchair 无法读取它；这是我们的错误。</translation>
    </message>
    <message>
      <source>It cannot be read: {reason}.</source>
      <translation>无法读取：{reason}。</translation>
    </message>
    <message>
      <source>There is no such file.</source>
      <translation>没有这个文件。</translation>
    </message>
    <message>
      <source>You may not read it; check its permissions.</source>
      <translation>你无权读取；请检查其权限。</translation>
    </message>
    <message>
      <source>There is no text to paste.</source>
      <translation>没有可粘贴的文字。</translation>
    </message>
    <message>
      <source>Take over the marks of {n} articles</source>
      <translation>接收 {n} 篇文章的标记</translation>
    </message>
    <message>
      <source>Take over what came with {n} articles</source>
      <translation>接收随 {n} 篇文章而来的记录</translation>
    </message>
    <message>
      <source>Take over what came with “{title}”</source>
      <translation>接收随“{title}”而来的记录</translation>
    </message>
    <message>
      <source>{one}, and {other}</source>
      <translation>{one}，同时{other}</translation>
    </message>
    <message>
      <source>in the series “{series}”</source>
      <translation>在系列“{series}”中</translation>
    </message>
    <message>
      <source>{why}, as “{title}”</source>
      <translation>{why}（同“{title}”）</translation>
    </message>
    <message>
      <source>links to this article</source>
      <translation>链接到本文</translation>
    </message>
    <message>
      <source>linked from this article</source>
      <translation>本文链接到它</translation>
    </message>
    <message>
      <source>links to “{title}”</source>
      <translation>链接到“{title}”</translation>
    </message>
    <message>
      <source>linked from “{title}”</source>
      <translation>“{title}”链接到它</translation>
    </message>
    <message>
      <source>by {author} too</source>
      <translation>同为 {author} 的文章</translation>
    </message>
    <message>
      <source>by the same author</source>
      <translation>作者相同</translation>
    </message>
    <message>
      <source>Choose another place. Your marks are as they were.</source>
      <translation>请另选一个位置。你的标记未变。</translation>
    </message>
    <message>
      <source>Bring in {n} highlights</source>
      <translation>导入 {n} 处标注</translation>
    </message>
    <message>
      <source>There are no annotations in it.</source>
      <translation>其中没有批注。</translation>
    </message>
    <message>
      <source>It is too large to be a file of annotations.</source>
      <translation>文件太大，不像是批注文件。</translation>
    </message>
    <message>
      <source>It is not JSON.</source>
      <translation>这不是 JSON。</translation>
    </message>
    <message>
      <source>{name} was damaged: {rows} entries could be read, and {copied} came from the copy of {when}.</source>
      <translation>{name} 已损坏：读出了 {rows} 个条目，另有 {copied} 个取自 {when} 的副本。</translation>
    </message>
    <message>
      <source>{name} was damaged: {rows} entries could be read.</source>
      <translation>{name} 已损坏：读出了 {rows} 个条目。</translation>
    </message>
    <message>
      <source>{lost}The damaged file is kept in {path}.</source>
      <translation>{lost}损坏的文件保留在 {path}。</translation>
    </message>
    <message>
      <source>Articles that are lost: {n} ({titles}). </source>
      <translation>丢失的文章：{n} 篇（{titles}）。</translation>
    </message>
    <message>
      <source>Places in it that could not be read: {n}. </source>
      <translation>其中无法读取的地方：{n} 处。</translation>
    </message>
    <message>
      <source>next in series “{series}”</source>
      <translation>系列“{series}”的下一篇</translation>
    </message>
    <message>
      <source>next in series “{series}”, part {part}</source>
      <translation>系列“{series}”的下一篇，第 {part} 部分</translation>
    </message>
    <message>
      <source>before this in series “{series}”</source>
      <translation>系列“{series}”的上一篇</translation>
    </message>
    <message>
      <source>before this in series “{series}”, part {part}</source>
      <translation>系列“{series}”的上一篇，第 {part} 部分</translation>
    </message>
    <message>
      <source>same series</source>
      <translation>同一系列</translation>
    </message>
    <message>
      <source>same series, part {part}</source>
      <translation>同一系列，第 {part} 部分</translation>
    </message>
    <message>
      <source>before this, says the page</source>
      <translation>原页面所示的上一篇</translation>
    </message>
    <message>
      <source>after this, says the page</source>
      <translation>原页面所示的下一篇</translation>
    </message>
    <message>
      <source>similar: {words}</source>
      <translation>相似：{words}</translation>
    </message>
    <message>
      <source>similar text</source>
      <translation>内容相近</translation>
    </message>
    <message>
      <source>links to this</source>
      <translation>链接到本文</translation>
    </message>
    <message>
      <source>also tagged {tags}</source>
      <translation>同有标签：{tags}</translation>
    </message>
    <message>
      <source>from this page</source>
      <translation>本页推荐</translation>
    </message>
    <message>
      <source>linked from this page</source>
      <translation>本页链接到它</translation>
    </message>
    <message>
      <source>also by {author}</source>
      <translation>{author} 的其他文章</translation>
    </message>
    <message>
      <source>same author</source>
      <translation>同一作者</translation>
    </message>
    <message>
      <source>Bring {n} articles back from the wastebasket</source>
      <translation>从废纸篓恢复 {n} 篇文章</translation>
    </message>
    <message>
      <source>It was taken out of the wastebasket.</source>
      <translation>已从废纸篓中恢复。</translation>
    </message>
    <message>
      <source>It stays in the wastebasket; import the file itself to bring it back.</source>
      <translation>仍在废纸篓中；单独导入该文件即可恢复。</translation>
    </message>
    <message>
      <source>Bring “{title}” back from the wastebasket</source>
      <translation>从废纸篓恢复“{title}”</translation>
    </message>
    <message>
      <source>Bring articles back by importing them</source>
      <translation>通过导入恢复文章</translation>
    </message>
    <message>
      <source>Perhaps a script makes this page. Save it in your browser and import the file.</source>
      <translation>此网页可能由脚本生成。请在浏览器中保存后导入该文件。</translation>
    </message>
    <message>
      <source>What is at this address is no article ({kind}).</source>
      <translation>此网址上的内容不是文章（{kind}）。</translation>
    </message>
    <message>
      <source>Armchair can save web pages, and files of the kinds that it can import.</source>
      <translation>Armchair 可保存网页，以及能够导入的各类文件。</translation>
    </message>
    <message>
      <source>Pictures that could not be loaded: {n}.</source>
      <translation>未能加载的图片：{n} 张。</translation>
    </message>
    <message>
      <source>{host} wants you to log in before it shows this page.</source>
      <translation>{host} 要求登录后才显示此网页。</translation>
    </message>
    <message>
      <source>{path} lacks its file {name}.</source>
      <translation>{path} 缺少文件 {name}。</translation>
    </message>
    <message>
      <source>{path} cannot be read: {reason}.</source>
      <translation>无法读取 {path}：{reason}。</translation>
    </message>
    <message>
      <source>{path} was packed by gzip, not by dictzip; unpack it with gunzip -S .dz.</source>
      <translation>{path} 是用 gzip 而不是 dictzip 压缩的；请用 gunzip -S .dz 解压。</translation>
    </message>
    <message>
      <source>{path} is no StarDict dictionary.</source>
      <translation>{path} 不是 StarDict 词典。</translation>
    </message>
    <message>
      <source>{path} is too large to be read packed; unpack it with gunzip.</source>
      <translation>{path} 太大，无法在压缩状态下读取；请用 gunzip 解压。</translation>
    </message>
    <message>
      <source>{path} is damaged.</source>
      <translation>{path} 已损坏。</translation>
    </message>
    <message>
      <source>Undo: {what}</source>
      <translation>撤销：{what}</translation>
    </message>
    <message>
      <source>Redo: {what}</source>
      <translation>重做：{what}</translation>
    </message>
    <message>
      <source>Import “{name}”</source>
      <translation>导入“{name}”</translation>
    </message>
    <message>
      <source>Import “{name}” and {n} more</source>
      <translation>导入“{name}”等（另有 {n} 个）</translation>
    </message>
    <message>
      <source>Paste “{title}”</source>
      <translation>粘贴“{title}”</translation>
    </message>
    <message>
      <source>Paste a text</source>
      <translation>粘贴文字</translation>
    </message>
    <message>
      <source>{name} holds too much to be watched.</source>
      <translation>{name} 中的内容太多，无法监视。</translation>
    </message>
    <message>
      <source>Choose a folder in it, such as the one for downloads.</source>
      <translation>请选择其中的某个文件夹，例如“下载”。</translation>
    </message>
    <message>
      <source>{path} is in use by another program.</source>
      <translation>{path} 正被其他程序使用。</translation>
    </message>
    <message>
      <source>Close the other program and try again.</source>
      <translation>请关闭该程序后重试。</translation>
    </message>
    <message>
      <source>{path} is not a database.</source>
      <translation>{path} 不是数据库。</translation>
    </message>
    <message>
      <source>It was left as it is. Run armchair mend, or start Armchair: what can be read or copied is saved.</source>
      <translation>文件未作改动。请运行 armchair mend，或启动 Armchair：能读取或可从副本取得的内容会保存下来。</translation>
    </message>
    <message>
      <source>It was left as it is. Run armchair mend, or start Armchair anew: what can be read is saved.</source>
      <translation>文件未作改动。请运行 armchair mend，或重新启动 Armchair：能读取的内容会保存下来。</translation>
    </message>
    <message>
      <source>Make room and try again; nothing was lost.</source>
      <translation>请腾出空间后重试；没有丢失任何内容。</translation>
    </message>
    <message>
      <source>{path} cannot be changed: it is read-only.</source>
      <translation>无法更改 {path}：它是只读的。</translation>
    </message>
    <message>
      <source>Give yourself the right to write to the file and its folder, or choose another folder with --data-dir.</source>
      <translation>请取得该文件及其文件夹的写入权限，或用 --data-dir 另选文件夹。</translation>
    </message>
    <message>
      <source>{path} cannot be opened.</source>
      <translation>无法打开 {path}。</translation>
    </message>
    <message>
      <source>Check that the folder exists and that you may write to it, or choose another with --data-dir.</source>
      <translation>请确认文件夹存在且可以写入，或用 --data-dir 另选一个。</translation>
    </message>
    <message>
      <source>Check the permissions of the file.</source>
      <translation>请检查该文件的权限。</translation>
    </message>
    <message>
      <source>{path} cannot be read or written: the disk reports an error.</source>
      <translation>无法读写 {path}：磁盘报告了错误。</translation>
    </message>
    <message>
      <source>Check the disk, then try again.</source>
      <translation>请检查磁盘后重试。</translation>
    </message>
    <message>
      <source>{path} is a database of another program.</source>
      <translation>{path} 是其他程序的数据库。</translation>
    </message>
    <message>
      <source>Move it away, or choose another folder with --data-dir. Nothing was changed.</source>
      <translation>请将其移走，或用 --data-dir 另选文件夹。未作任何更改。</translation>
    </message>
    <message>
      <source>Check the folder and its permissions, or choose another with --data-dir.</source>
      <translation>请检查文件夹及其权限，或用 --data-dir 另选一个。</translation>
    </message>
    <message>
      <source>{path} cannot be the data folder: a file is in its place.</source>
      <translation>{path} 不能用作数据文件夹：那里已有一个文件。</translation>
    </message>
    <message>
      <source>The search index {path} cannot be used.</source>
      <translation>搜索索引 {path} 无法使用。</translation>
    </message>
    <message>
      <source>Armchair makes it anew from the library; until then titles are searched.</source>
      <translation>Armchair 会从文库重新建立索引；在此之前只搜索标题。</translation>
    </message>
    <message>
      <source>{path} is damaged: {fault}.</source>
      <translation>{path} 已损坏：{fault}。</translation>
    </message>
    <message>
      <source>Run armchair mend: what can be read is saved, and the damaged file is kept.</source>
      <translation>请运行 armchair mend：能读取的内容会保存下来，损坏的文件会保留。</translation>
    </message>
    <message>
      <source>{found} articles have no text</source>
      <translation>{found} 篇文章没有正文</translation>
    </message>
    <message>
      <source>Move it away, or choose another folder with --data-dir.</source>
      <translation>请将其移走，或用 --data-dir 另选文件夹。</translation>
    </message>
    <message>
      <source>{path} is a folder, not a file.</source>
      <translation>{path} 是文件夹，不是文件。</translation>
    </message>
    <message>
      <source>Move it away.</source>
      <translation>请将其移走。</translation>
    </message>
    <message>
      <source>{found} rows point to nothing</source>
      <translation>有指向不存在内容的行（{found}）</translation>
    </message>
    <message>
      <source>it does not read as it should ({found})</source>
      <translation>内容无法正常读取（{found}）</translation>
    </message>
    <message>
      <source>{path} could not be copied: {found}.</source>
      <translation>无法复制 {path}：{found}。</translation>
    </message>
    <message>
      <source>More than one article is called “{name}”.</source>
      <translation>有多篇文章名为“{name}”。</translation>
    </message>
    <message>
      <source>Give one of these ids: {ids}.</source>
      <translation>请指定以下标识之一：{ids}。</translation>
    </message>
    <message>
      <source>No article is called “{name}”.</source>
      <translation>没有名为“{name}”的文章。</translation>
    </message>
    <message>
      <source>Give an id, the beginning of one, or an exact title; armchair list shows them.</source>
      <translation>请给出标识、标识的开头或完整标题；可用 armchair list 查看。</translation>
    </message>
    <message>
      <source>Everything is as it was; the history of changes goes on without it.</source>
      <translation>一切保持原样；更改历史会跳过它继续。</translation>
    </message>
    <message>
      <source>A change whose name cannot be read any more</source>
      <translation>名称已无法读取的一项更改</translation>
    </message>
    <message>
      <source>This cannot be undone, for what it changed cannot be read any more: {what}</source>
      <translation>无法撤销，因为其更改的内容已无法读取：{what}</translation>
    </message>
    <message>
      <source>This cannot be done again, for what it changed cannot be read any more: {what}</source>
      <translation>无法重做，因为其更改的内容已无法读取：{what}</translation>
    </message>
    <message>
      <source>Made with Qt {version} and PySide6, under the LGPL 3.</source>
      <translation>使用 Qt {version} 和 PySide6 构建（LGPL 3 许可）。</translation>
    </message>
    <message>
      <source>About Armchair</source>
      <translation>关于 Armchair</translation>
    </message>
    <message>
      <source>Armchair</source>
      <translation>Armchair</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Version {version}</source>
      <translation>版本 {version}</translation>
    </message>
    <message>
      <source>Read the articles you keep: offline, in peace, like a good book.</source>
      <translation>离线、安静地阅读你收藏的文章，就像读一本好书。</translation>
    </message>
    <message>
      <source>Armchair is free software under the MIT licence.</source>
      <translation>Armchair 是自由软件，采用 MIT 许可证。</translation>
    </message>
    <message>
      <source>Your articles and marks are in {folder}</source>
      <translation>你的文章和标记保存在 {folder}</translation>
    </message>
    <message>
      <source>Go</source>
      <translation>导航</translation>
    </message>
    <message>
      <source>Mark</source>
      <translation>标记</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>文库</translation>
    </message>
    <message>
      <source>View</source>
      <translation>视图</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>帮助</translation>
    </message>
    <message>
      <source>Continue reading</source>
      <translation>继续阅读</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>后退</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>前进</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>上一篇</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>下一篇</translation>
    </message>
    <message>
      <source>Page down, then the next article</source>
      <translation>向下翻页，到底后转到下一篇</translation>
    </message>
    <message>
      <source>Page up</source>
      <translation>向上翻页</translation>
    </message>
    <message>
      <source>Next paragraph</source>
      <translation>下一段</translation>
    </message>
    <message>
      <source>Previous paragraph</source>
      <translation>上一段</translation>
    </message>
    <message>
      <source>Next highlight</source>
      <translation>下一处标注</translation>
    </message>
    <message>
      <source>Previous highlight</source>
      <translation>上一处标注</translation>
    </message>
    <message>
      <source>Search the list</source>
      <translation>搜索列表</translation>
    </message>
    <message>
      <source>Find in article</source>
      <translation>在文章中查找</translation>
    </message>
    <message>
      <source>Next match</source>
      <translation>下一处匹配</translation>
    </message>
    <message>
      <source>Previous match</source>
      <translation>上一处匹配</translation>
    </message>
    <message>
      <source>Look up in the dictionary</source>
      <translation>查词典</translation>
    </message>
    <message>
      <source>Read aloud, or pause</source>
      <translation>朗读或暂停</translation>
    </message>
    <message>
      <source>Page of the author</source>
      <translation>作者页</translation>
    </message>
    <message>
      <source>Page of the series</source>
      <translation>系列页</translation>
    </message>
    <message>
      <source>Web page of the article…</source>
      <translation>文章网页…</translation>
    </message>
    <message>
      <source>To the article</source>
      <translation>回到文章</translation>
    </message>
    <message>
      <source>Bookmark</source>
      <translation>加书签</translation>
    </message>
    <message>
      <source>Bookmark this paragraph…</source>
      <translation>为本段加书签…</translation>
    </message>
    <message>
      <source>Highlight</source>
      <translation>标注</translation>
    </message>
    <message>
      <source>Highlight in yellow</source>
      <translation>用黄色标注</translation>
    </message>
    <message>
      <source>Highlight in green</source>
      <translation>用绿色标注</translation>
    </message>
    <message>
      <source>Highlight in blue</source>
      <translation>用蓝色标注</translation>
    </message>
    <message>
      <source>Highlight in pink</source>
      <translation>用粉色标注</translation>
    </message>
    <message>
      <source>Highlight in purple</source>
      <translation>用紫色标注</translation>
    </message>
    <message>
      <source>Note on this passage…</source>
      <translation>为这段文字写笔记…</translation>
    </message>
    <message>
      <source>Note on the article…</source>
      <translation>为文章写笔记…</translation>
    </message>
    <message>
      <source>Remove the highlight</source>
      <translation>移除标注</translation>
    </message>
    <message>
      <source>Copy as a quote with its source</source>
      <translation>复制为带出处的引文</translation>
    </message>
    <message>
      <source>All marks</source>
      <translation>全部标记</translation>
    </message>
    <message>
      <source>Mark as read or unread</source>
      <translation>标为已读或未读</translation>
    </message>
    <message>
      <source>Read later, or no more</source>
      <translation>加入或移出稍后阅读</translation>
    </message>
    <message>
      <source>Next of Read later</source>
      <translation>稍后阅读的下一篇</translation>
    </message>
    <message>
      <source>Archive, or take out of the archive</source>
      <translation>归档或取消归档</translation>
    </message>
    <message>
      <source>Put into a collection…</source>
      <translation>放入收藏集…</translation>
    </message>
    <message>
      <source>Move up in Read later or a collection</source>
      <translation>在稍后阅读或收藏集中上移</translation>
    </message>
    <message>
      <source>Move down in Read later or a collection</source>
      <translation>在稍后阅读或收藏集中下移</translation>
    </message>
    <message>
      <source>Rate with one star</source>
      <translation>评为一星</translation>
    </message>
    <message>
      <source>Rate with two stars</source>
      <translation>评为二星</translation>
    </message>
    <message>
      <source>Rate with three stars</source>
      <translation>评为三星</translation>
    </message>
    <message>
      <source>Rate with four stars</source>
      <translation>评为四星</translation>
    </message>
    <message>
      <source>Rate with five stars</source>
      <translation>评为五星</translation>
    </message>
    <message>
      <source>Take the rating away</source>
      <translation>取消评分</translation>
    </message>
    <message>
      <source>Add or remove tags…</source>
      <translation>添加或移除标签…</translation>
    </message>
    <message>
      <source>Rename or merge a tag…</source>
      <translation>重命名或合并标签…</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Put back from the wastebasket</source>
      <translation>从废纸篓恢复</translation>
    </message>
    <message>
      <source>Empty the wastebasket</source>
      <translation>清空废纸篓</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>重做</translation>
    </message>
    <message>
      <source>History of changes…</source>
      <translation>更改历史…</translation>
    </message>
    <message>
      <source>Import files…</source>
      <translation>导入文件…</translation>
    </message>
    <message>
      <source>Import a folder…</source>
      <translation>导入文件夹…</translation>
    </message>
    <message>
      <source>Save page from address…</source>
      <translation>从网址保存网页…</translation>
    </message>
    <message>
      <source>Watched folders…</source>
      <translation>监视的文件夹…</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>导出…</translation>
    </message>
    <message>
      <source>Paste text as an article</source>
      <translation>将文字粘贴为文章</translation>
    </message>
    <message>
      <source>Last import report</source>
      <translation>上次导入报告</translation>
    </message>
    <message>
      <source>Imports…</source>
      <translation>导入记录…</translation>
    </message>
    <message>
      <source>Restore from a copy…</source>
      <translation>从副本恢复…</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Copy the link of the article</source>
      <translation>复制文章链接</translation>
    </message>
    <message>
      <source>Copy the code or table in sight</source>
      <translation>复制当前可见的代码或表格</translation>
    </message>
    <message>
      <source>Copy as a picture</source>
      <translation>复制为图片</translation>
    </message>
    <message>
      <source>Save the passage as PNG…</source>
      <translation>将段落存为 PNG…</translation>
    </message>
    <message>
      <source>Dictionaries…</source>
      <translation>词典…</translation>
    </message>
    <message>
      <source>Copy citation: APA</source>
      <translation>复制引用：APA</translation>
    </message>
    <message>
      <source>Copy citation: BibTeX</source>
      <translation>复制引用：BibTeX</translation>
    </message>
    <message>
      <source>Copy citation: RIS</source>
      <translation>复制引用：RIS</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>打印…</translation>
    </message>
    <message>
      <source>Save as PDF…</source>
      <translation>保存为 PDF…</translation>
    </message>
    <message>
      <source>Keep this search as a view…</source>
      <translation>把这次搜索存为视图…</translation>
    </message>
    <message>
      <source>All articles</source>
      <translation>全部文章</translation>
    </message>
    <message>
      <source>Unread articles</source>
      <translation>未读文章</translation>
    </message>
    <message>
      <source>Authors</source>
      <translation>作者</translation>
    </message>
    <message>
      <source>Wanted articles</source>
      <translation>待收录文章</translation>
    </message>
    <message>
      <source>Read later</source>
      <translation>稍后阅读</translation>
    </message>
    <message>
      <source>Collections</source>
      <translation>收藏集</translation>
    </message>
    <message>
      <source>Archive</source>
      <translation>归档</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Years</source>
      <translation>年份</translation>
    </message>
    <message>
      <source>Recently read</source>
      <translation>最近读过</translation>
    </message>
    <message>
      <source>Long reads</source>
      <translation>长文</translation>
    </message>
    <message>
      <source>Surprise me</source>
      <translation>随便看看</translation>
    </message>
    <message>
      <source>Map of this article</source>
      <translation>本文的关系图</translation>
    </message>
    <message>
      <source>Reading life</source>
      <translation>阅读历程</translation>
    </message>
    <message>
      <source>Look at the code or table in sight</source>
      <translation>查看当前可见的代码或表格</translation>
    </message>
    <message>
      <source>Move the wide table in sight on</source>
      <translation>将当前可见的宽表格往前移</translation>
    </message>
    <message>
      <source>Move the wide table in sight back</source>
      <translation>将当前可见的宽表格往回移</translation>
    </message>
    <message>
      <source>Open all that is folded in the article</source>
      <translation>展开文章中所有折叠的内容</translation>
    </message>
    <message>
      <source>Fold all that can be folded in the article</source>
      <translation>折叠文章中所有可折叠的内容</translation>
    </message>
    <message>
      <source>Side panel</source>
      <translation>侧边栏</translation>
    </message>
    <message>
      <source>Focus</source>
      <translation>专注</translation>
    </message>
    <message>
      <source>Show the original</source>
      <translation>显示原文</translation>
    </message>
    <message>
      <source>Light the paragraph being read</source>
      <translation>突出正在阅读的段落</translation>
    </message>
    <message>
      <source>Two articles side by side</source>
      <translation>并排阅读两篇文章</translation>
    </message>
    <message>
      <source>To the other article</source>
      <translation>转到另一篇文章</translation>
    </message>
    <message>
      <source>Swap the two articles</source>
      <translation>交换两篇文章的位置</translation>
    </message>
    <message>
      <source>Hide the toolbar while reading</source>
      <translation>阅读时隐藏工具栏</translation>
    </message>
    <message>
      <source>Typography</source>
      <translation>排版</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>放大文字</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>缩小文字</translation>
    </message>
    <message>
      <source>Normal text size</source>
      <translation>默认字号</translation>
    </message>
    <message>
      <source>Theme: follow the system</source>
      <translation>主题：跟随系统</translation>
    </message>
    <message>
      <source>Theme: light</source>
      <translation>主题：浅色</translation>
    </message>
    <message>
      <source>Theme: sepia</source>
      <translation>主题：米黄</translation>
    </message>
    <message>
      <source>Theme: dark</source>
      <translation>主题：深色</translation>
    </message>
    <message>
      <source>Theme: high contrast</source>
      <translation>主题：高对比度</translation>
    </message>
    <message>
      <source>Theme: high contrast, dark</source>
      <translation>主题：高对比度（深色）</translation>
    </message>
    <message>
      <source>Preferences…</source>
      <translation>首选项…</translation>
    </message>
    <message>
      <source>Change keyboard shortcuts…</source>
      <translation>修改键盘快捷键…</translation>
    </message>
    <message>
      <source>Command palette</source>
      <translation>命令面板</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>键盘快捷键</translation>
    </message>
    <message>
      <source>Open the data folder</source>
      <translation>打开数据文件夹</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>退出</translation>
    </message>
    <message>
      <source>{text} ({keys})</source>
      <translation>{text}（{keys}）</translation>
    </message>
    <message>
      <source>{title} — Armchair</source>
      <translation>{title} — Armchair</translation>
    </message>
    <message>
      <source>Name an author “{name}”</source>
      <translation>将作者命名为“{name}”</translation>
    </message>
    <message>
      <source>Put a bio back into the text</source>
      <translation>将简介放回正文</translation>
    </message>
    <message>
      <source>Take a bio out of the text</source>
      <translation>将简介移出正文</translation>
    </message>
    <message>
      <source>Armchair has a problem</source>
      <translation>Armchair 遇到问题</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>报告</translation>
    </message>
    <message>
      <source>Copy report</source>
      <translation>复制报告</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>This import can no longer be undone or redone.</source>
      <translation>这次导入已无法撤销或重做。</translation>
    </message>
    <message>
      <source>This article is in the wastebasket.</source>
      <translation>这篇文章在废纸篓中。</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>恢复</translation>
    </message>
    <message>
      <source>Your marks and places are gone from this folder, but there are copies of them.</source>
      <translation>你的标记和阅读位置已不在此文件夹中，但还有副本。</translation>
    </message>
    <message>
      <source>Restore…</source>
      <translation>恢复…</translation>
    </message>
    <message>
      <source>Keep the note that was being written when Armchair ended</source>
      <translation>保留 Armchair 结束时正在写的笔记</translation>
    </message>
    <message>
      <source>Armchair closes as soon as what you did last is stored.</source>
      <translation>刚才的操作保存好后，Armchair 会立即关闭。</translation>
    </message>
    <message>
      <source>Stay</source>
      <translation>留下</translation>
    </message>
    <message>
      <source>{told} {note}</source>
      <translation>{told}{note}</translation>
    </message>
    <message>
      <source>The damaged file is kept in {path}.</source>
      <translation>损坏的文件保留在 {path}。</translation>
    </message>
    <message>
      <source>Your library was damaged. What can be read of it is being saved…</source>
      <translation>你的文库已损坏。正在保存其中能读取的内容…</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>{name} was damaged: {rows} entries could be read, and {copied} came from a copy.</source>
      <translation>{name} 已损坏：读出了 {rows} 个条目，另有 {copied} 个取自副本。</translation>
    </message>
    <message>
      <source>Articles that are lost: {n}. The damaged file and their names are kept in {path}.</source>
      <translation>丢失的文章：{n} 篇。损坏的文件及这些文章的名称保留在 {path}。</translation>
    </message>
    <message>
      <source>The damaged library could not be saved: {reason}</source>
      <translation>无法抢救损坏的文库：{reason}</translation>
    </message>
    <message>
      <source>Nothing was changed. Run armchair mend to try again.</source>
      <translation>未作任何更改。请运行 armchair mend 重试。</translation>
    </message>
    <message>
      <source>Places in it that could not be read: {n}. The damaged file is kept in {path}.</source>
      <translation>其中无法读取的地方：{n} 处。损坏的文件保留在 {path}。</translation>
    </message>
    <message>
      <source>It was stopped.</source>
      <translation>已被中止。</translation>
    </message>
    <message>
      <source>before a new version</source>
      <translation>更新版本之前</translation>
    </message>
    <message>
      <source>before a restore</source>
      <translation>恢复之前</translation>
    </message>
    <message numerus="yes">
      <source>%n come back</source>
      <translation>
        <numerusform>恢复 %n 项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n go</source>
      <translation>
        <numerusform>去除 %n 项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n become as they were</source>
      <translation>
        <numerusform>%n 项变回原样</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n go into it</source>
      <translation>
        <numerusform>移入 %n 项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n come out of it</source>
      <translation>
        <numerusform>移出 %n 项</numerusform>
      </translation>
    </message>
    <message>
      <source>comes back</source>
      <translation>将恢复</translation>
    </message>
    <message>
      <source>goes</source>
      <translation>将去除</translation>
    </message>
    <message>
      <source>becomes as it was</source>
      <translation>将变回原样</translation>
    </message>
    <message>
      <source>goes into it</source>
      <translation>将移入</translation>
    </message>
    <message>
      <source>comes out of it</source>
      <translation>将移出</translation>
    </message>
    <message>
      <source>Restore from a copy</source>
      <translation>从副本恢复</translation>
    </message>
    <message>
      <source>What you read and marked is copied each day. Going back to a copy can be undone. Articles and settings stay as they are.</source>
      <translation>你的阅读进度和标记每天都会复制一份。恢复到某个副本后可以撤销。文章和设置保持不变。</translation>
    </message>
    <message>
      <source>Copies</source>
      <translation>副本</translation>
    </message>
    <message>
      <source>What would change</source>
      <translation>将有的变化</translation>
    </message>
    <message>
      <source>In which way</source>
      <translation>变化方式</translation>
    </message>
    <message>
      <source>Only bring back what is missing; leave all else as it is</source>
      <translation>只恢复缺失的内容，其余保持不变</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>恢复</translation>
    </message>
    <message>
      <source>Storing what you did…</source>
      <translation>正在保存你的操作…</translation>
    </message>
    <message>
      <source>There are no copies yet. One is made each day while Armchair is open.</source>
      <translation>还没有副本。Armchair 打开期间，每天会创建一份。</translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation>正在比较…</translation>
    </message>
    <message>
      <source>Nothing would change: all is as this copy has it.</source>
      <translation>不会有任何变化：一切都与此副本相同。</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>还有 %n 项</numerusform>
      </translation>
    </message>
    <message>
      <source>History of changes</source>
      <translation>更改历史</translation>
    </message>
    <message>
      <source>Nothing was changed yet.</source>
      <translation>还没有任何更改。</translation>
    </message>
    <message>
      <source>When</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>What</source>
      <translation>内容</translation>
    </message>
    <message>
      <source>It is undone. Redo does it again, with what was undone before it.</source>
      <translation>此步已撤销。“重做”会重新执行它，以及在它之前撤销的操作。</translation>
    </message>
    <message>
      <source>Undo goes back to before this step: it and all that came after it are undone.</source>
      <translation>“撤销”会回到此步之前：它和之后的所有操作都会撤销。</translation>
    </message>
    <message numerus="yes">
      <source>Redo %n steps</source>
      <translation>
        <numerusform>重做 %n 步</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Undo %n steps</source>
      <translation>
        <numerusform>撤销 %n 步</numerusform>
      </translation>
    </message>
    <message>
      <source>Empty the wastebasket of “{title}”</source>
      <translation>从废纸篓清除“{title}”</translation>
    </message>
    <message>
      <source>Empty the wastebasket of {n} articles</source>
      <translation>从废纸篓清除 {n} 篇文章</translation>
    </message>
    <message>
      <source>Put all back</source>
      <translation>全部恢复</translation>
    </message>
    <message>
      <source>Empty</source>
      <translation>清空</translation>
    </message>
    <message>
      <source>It is not in the wastebasket.</source>
      <translation>它不在废纸篓中。</translation>
    </message>
    <message>
      <source>The wastebasket is empty.</source>
      <translation>废纸篓是空的。</translation>
    </message>
    <message>
      <source>This link leaves Armchair: {address}</source>
      <translation>此链接指向 Armchair 之外：{address}</translation>
    </message>
    <message>
      <source>Open in the browser</source>
      <translation>在浏览器中打开</translation>
    </message>
    <message>
      <source>Save it here</source>
      <translation>保存到文库</translation>
    </message>
    <message numerus="yes">
      <source>%Ln articles</source>
      <translation>
        <numerusform>%Ln 篇文章</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n min</source>
      <translation>
        <numerusform>%n 分钟</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minutes</source>
      <translation>
        <numerusform>%n 分钟</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Wanted by %n articles</source>
      <translation>
        <numerusform>%n 篇文章提到</numerusform>
      </translation>
    </message>
    <message>
      <source>read</source>
      <translation>已读</translation>
    </message>
    <message numerus="yes">
      <source>%n marks</source>
      <translation>
        <numerusform>%n 处标记</numerusform>
      </translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation>{percent}%</translation>
    </message>
    <message>
      <source>archived</source>
      <translation>已归档</translation>
    </message>
    <message>
      <source>unread</source>
      <translation>未读</translation>
    </message>
    <message numerus="yes">
      <source>%n percent read</source>
      <translation>
        <numerusform>已读百分之 %n</numerusform>
      </translation>
    </message>
    <message>
      <source>bookmarked</source>
      <translation>已加书签</translation>
    </message>
    <message numerus="yes">
      <source>%n stars</source>
      <translation>
        <numerusform>%n 星</numerusform>
      </translation>
    </message>
    <message>
      <source>yours</source>
      <translation>你的</translation>
    </message>
    <message>
      <source>Saved {date}</source>
      <translation>收藏于 {date}</translation>
    </message>
    <message>
      <source>Saved link</source>
      <translation>收藏的链接</translation>
    </message>
    <message>
      <source>Drop files or folders here, or import them: Markdown, web pages, e-books, exports of other services.</source>
      <translation>将文件或文件夹拖到这里，或直接导入：支持 Markdown、网页、电子书和其他服务的导出文件。</translation>
    </message>
    <message>
      <source>All your articles are in the wastebasket.</source>
      <translation>你的所有文章都在废纸篓中。</translation>
    </message>
    <message>
      <source>No articles yet</source>
      <translation>还没有文章</translation>
    </message>
    <message>
      <source>Did you mean “{words}”?</source>
      <translation>你要找的是“{words}”吗？</translation>
    </message>
    <message>
      <source>Search for it</source>
      <translation>搜索它</translation>
    </message>
    <message>
      <source>Nothing matches “{words}”.</source>
      <translation>没有与“{words}”匹配的内容。</translation>
    </message>
    <message>
      <source>Nothing here.</source>
      <translation>这里没有内容。</translation>
    </message>
    <message>
      <source>Show all articles</source>
      <translation>显示全部文章</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>清除</translation>
    </message>
    <message>
      <source>All read.</source>
      <translation>全部读完了。</translation>
    </message>
    <message>
      <source>What you import next appears here.</source>
      <translation>之后导入的文章会出现在这里。</translation>
    </message>
    <message>
      <source>No bookmarks yet</source>
      <translation>还没有书签</translation>
    </message>
    <message>
      <source>Press B to bookmark the open article.</source>
      <translation>按 B 键可为当前文章加书签。</translation>
    </message>
    <message>
      <source>No authors yet</source>
      <translation>还没有作者</translation>
    </message>
    <message>
      <source>Authors appear here with their articles.</source>
      <translation>作者及其文章会出现在这里。</translation>
    </message>
    <message>
      <source>Nothing wanted</source>
      <translation>没有待收录的文章</translation>
    </message>
    <message>
      <source>What your articles point to and you do not have yet is listed here.</source>
      <translation>文章中提到、文库里却还没有的文章会列在这里。</translation>
    </message>
    <message>
      <source>No tags yet</source>
      <translation>还没有标签</translation>
    </message>
    <message>
      <source>Tags appear here with their articles.</source>
      <translation>标签和它们的文章会出现在这里。</translation>
    </message>
    <message>
      <source>No sources yet</source>
      <translation>还没有来源</translation>
    </message>
    <message>
      <source>Sites that articles came from appear here.</source>
      <translation>文章来自的网站会出现在这里。</translation>
    </message>
    <message>
      <source>No dates yet</source>
      <translation>还没有日期</translation>
    </message>
    <message>
      <source>Articles that say when they were published appear here.</source>
      <translation>注明发表日期的文章会出现在这里。</translation>
    </message>
    <message>
      <source>Nothing read yet</source>
      <translation>还没有读过什么</translation>
    </message>
    <message>
      <source>What you open appears here, the last first.</source>
      <translation>你打开过的文章会出现在这里，最近的在前。</translation>
    </message>
    <message>
      <source>No long reads yet</source>
      <translation>还没有长文</translation>
    </message>
    <message>
      <source>Articles of 20 minutes and more appear here.</source>
      <translation>二十分钟以上的文章会出现在这里。</translation>
    </message>
    <message>
      <source>Nothing begun</source>
      <translation>没有读到一半的文章</translation>
    </message>
    <message>
      <source>What you began and did not finish appears here, the last first.</source>
      <translation>开始读而未读完的文章会出现在这里，最近的在前。</translation>
    </message>
    <message>
      <source>The wastebasket is empty</source>
      <translation>废纸篓是空的</translation>
    </message>
    <message>
      <source>What you delete appears here.</source>
      <translation>你删除的内容会出现在这里。</translation>
    </message>
    <message>
      <source>Nothing to read later</source>
      <translation>没有稍后阅读的文章</translation>
    </message>
    <message>
      <source>Press L to put the open article here.</source>
      <translation>按 L 键可将当前文章放到这里。</translation>
    </message>
    <message>
      <source>No collections yet</source>
      <translation>还没有收藏集</translation>
    </message>
    <message>
      <source>Press A to put an article into one.</source>
      <translation>按 A 键可将文章放入收藏集。</translation>
    </message>
    <message>
      <source>The archive is empty</source>
      <translation>没有已归档的文章</translation>
    </message>
    <message>
      <source>Press E once an article is done.</source>
      <translation>读完一篇文章后，按 E 键即可归档。</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>发表日期</translation>
    </message>
    <message>
      <source>Date saved</source>
      <translation>保存日期</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>标题</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>作者</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>篇幅</translation>
    </message>
    <message>
      <source>Relevance</source>
      <translation>相关度</translation>
    </message>
    <message>
      <source>Authors are sorted by name.</source>
      <translation>作者按姓名排列。</translation>
    </message>
    <message>
      <source>Your own tags come first, then those with the most articles.</source>
      <translation>你自己的标签在前，其后是文章最多的标签。</translation>
    </message>
    <message>
      <source>Those with the most articles come first.</source>
      <translation>文章最多的排在前面。</translation>
    </message>
    <message>
      <source>The latest year comes first.</source>
      <translation>最近的年份排在前面。</translation>
    </message>
    <message>
      <source>What you read last comes first.</source>
      <translation>最近读过的排在前面。</translation>
    </message>
    <message>
      <source>What you deleted last comes first.</source>
      <translation>最近删除的排在前面。</translation>
    </message>
    <message>
      <source>Shuffled: choose “Surprise me” again for another order.</source>
      <translation>已打乱顺序：再选一次“随便看看”可换个顺序。</translation>
    </message>
    <message>
      <source>What most articles point to comes first.</source>
      <translation>被最多文章提到的排在前面。</translation>
    </message>
    <message>
      <source>In the order that you give it: drag articles, or press Ctrl+Shift+Up and Down.</source>
      <translation>按你排定的顺序：可拖动文章，或按 Ctrl+Shift+上方向键和下方向键。</translation>
    </message>
    <message>
      <source>In the order in which they were made.</source>
      <translation>按创建的先后排列。</translation>
    </message>
    <message>
      <source>Author: {name}</source>
      <translation>作者：{name}</translation>
    </message>
    <message>
      <source>Tag: {name}</source>
      <translation>标签：{name}</translation>
    </message>
    <message>
      <source>Series: {name}</source>
      <translation>系列：{name}</translation>
    </message>
    <message>
      <source>Source: {name}</source>
      <translation>来源：{name}</translation>
    </message>
    <message>
      <source>Year: {name}</source>
      <translation>年份：{name}</translation>
    </message>
    <message>
      <source>Your tag: {name}</source>
      <translation>你的标签：{name}</translation>
    </message>
    <message>
      <source>Collection: {name}</source>
      <translation>收藏集：{name}</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>搜索</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>清除搜索</translation>
    </message>
    <message numerus="yes">
      <source>Search %Ln articles</source>
      <translation>
        <numerusform>搜索 %Ln 篇文章</numerusform>
      </translation>
    </message>
    <message>
      <source>Sort</source>
      <translation>排序</translation>
    </message>
    <message>
      <source>Reverse</source>
      <translation>反向排序</translation>
    </message>
    <message>
      <source>Sorted by: {order}</source>
      <translation>排序方式：{order}</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>已移除</translation>
    </message>
    <message>
      <source>Show all articles again</source>
      <translation>重新显示全部文章</translation>
    </message>
    <message>
      <source>Remove the filter {text}</source>
      <translation>取消筛选：{text}</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Keep this search as a view</source>
      <translation>把这次搜索存为视图</translation>
    </message>
    <message numerus="yes">
      <source>%Ln results</source>
      <translation>
        <numerusform>%Ln 条结果</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>More than %Ln results</source>
      <translation>
        <numerusform>超过 %Ln 条结果</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} in {seconds} s</source>
      <translation>{count}，用时 {seconds} 秒</translation>
    </message>
    <message>
      <source>Only titles and authors are searched while the search is being prepared.</source>
      <translation>搜索正在准备中，暂时只搜索标题和作者。</translation>
    </message>
    <message>
      <source>The search is still being prepared: more may be found.</source>
      <translation>搜索仍在准备中：可能还会找到更多。</translation>
    </message>
    <message>
      <source>Few articles have all the words: these have most of them.</source>
      <translation>几乎没有文章包含所有的词：这里是包含其中大部分的文章。</translation>
    </message>
    <message>
      <source>Take out of “{name}”</source>
      <translation>移出“{name}”</translation>
    </message>
    <message numerus="yes">
      <source>Delete %n articles</source>
      <translation>
        <numerusform>删除 %n 篇文章</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Put %n articles back</source>
      <translation>
        <numerusform>恢复 %n 篇文章</numerusform>
      </translation>
    </message>
    <message>
      <source>Remove this collection</source>
      <translation>移除此收藏集</translation>
    </message>
    <message>
      <source>Remove from all articles</source>
      <translation>从所有文章移除</translation>
    </message>
    <message>
      <source>No rating</source>
      <translation>无评分</translation>
    </message>
    <message>
      <source>Show the articles</source>
      <translation>显示文章</translation>
    </message>
    <message numerus="yes">
      <source>Remove bookmarks of %n articles</source>
      <translation>
        <numerusform>移除 %n 篇文章的书签</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Bookmark %n articles</source>
      <translation>
        <numerusform>为 %n 篇文章加书签</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Mark %n articles as unread</source>
      <translation>
        <numerusform>将 %n 篇文章标为未读</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Mark %n articles as read</source>
      <translation>
        <numerusform>将 %n 篇文章标为已读</numerusform>
      </translation>
    </message>
    <message>
      <source>Tags…</source>
      <translation>标签…</translation>
    </message>
    <message>
      <source>Collections…</source>
      <translation>收藏集…</translation>
    </message>
    <message>
      <source>Copy title</source>
      <translation>复制标题</translation>
    </message>
    <message numerus="yes">
      <source>Copy %n titles</source>
      <translation>
        <numerusform>复制 %n 个标题</numerusform>
      </translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Open beside</source>
      <translation>在旁边打开</translation>
    </message>
    <message>
      <source>Open the article that points here</source>
      <translation>打开提到它的文章</translation>
    </message>
    <message>
      <source>Save it here from the web</source>
      <translation>从网上保存到文库</translation>
    </message>
    <message>
      <source>Open in the browser…</source>
      <translation>在浏览器中打开…</translation>
    </message>
    <message>
      <source>Copy link</source>
      <translation>复制链接</translation>
    </message>
    <message>
      <source>Delete {n} saved links</source>
      <translation>删除 {n} 个收藏的链接</translation>
    </message>
    <message>
      <source>Rename or merge…</source>
      <translation>重命名或合并…</translation>
    </message>
    <message>
      <source>Copy the name</source>
      <translation>复制名称</translation>
    </message>
    <message>
      <source>Remove bookmark</source>
      <translation>移除书签</translation>
    </message>
    <message>
      <source>Mark as unread</source>
      <translation>标为未读</translation>
    </message>
    <message>
      <source>Mark as read</source>
      <translation>标为已读</translation>
    </message>
    <message>
      <source>Rating</source>
      <translation>评分</translation>
    </message>
    <message>
      <source>Take out of the archive</source>
      <translation>取消归档</translation>
    </message>
    <message>
      <source>Put into the archive</source>
      <translation>归档</translation>
    </message>
    <message>
      <source>This is a saved link: its article is not in your library yet.</source>
      <translation>这是收藏的链接，文章尚未收入文库。</translation>
    </message>
    <message>
      <source>Delete the saved link “{title}”</source>
      <translation>删除收藏的链接“{title}”</translation>
    </message>
    <message>
      <source>Your articles point there: only links that you saved can be deleted.</source>
      <translation>你的文章指向那里：只能删除你自己收藏的链接。</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>建议</translation>
    </message>
    <message>
      <source>In the title</source>
      <translation>在标题中</translation>
    </message>
    <message>
      <source>By an author</source>
      <translation>某位作者</translation>
    </message>
    <message>
      <source>With a tag</source>
      <translation>带有标签</translation>
    </message>
    <message>
      <source>From a site or a file</source>
      <translation>来自网站或文件</translation>
    </message>
    <message>
      <source>In a language: en, zh</source>
      <translation>某种语言：en、zh</translation>
    </message>
    <message>
      <source>Not read yet</source>
      <translation>尚未读过</translation>
    </message>
    <message>
      <source>Read already</source>
      <translation>已经读过</translation>
    </message>
    <message>
      <source>With a bookmark</source>
      <translation>加了书签</translation>
    </message>
    <message>
      <source>In the archive</source>
      <translation>已归档</translation>
    </message>
    <message>
      <source>To be read later</source>
      <translation>列入稍后阅读</translation>
    </message>
    <message>
      <source>With at least so many stars</source>
      <translation>评分不低于几星</translation>
    </message>
    <message>
      <source>In a collection</source>
      <translation>在某个收藏集中</translation>
    </message>
    <message>
      <source>Published before: 2020, 2020-05</source>
      <translation>早于：2020、2020-05</translation>
    </message>
    <message>
      <source>Published since: 2020, 2020-05</source>
      <translation>不早于：2020、2020-05</translation>
    </message>
    <message>
      <source>With more words than</source>
      <translation>字数多于</translation>
    </message>
    <message>
      <source>Read in fewer minutes than</source>
      <translation>阅读分钟数少于</translation>
    </message>
    <message>
      <source>Remove the search “{name}”</source>
      <translation>移除搜索“{name}”</translation>
    </message>
    <message>
      <source>Save the search “{name}”</source>
      <translation>保存搜索“{name}”</translation>
    </message>
    <message>
      <source>Rename the search “{name}”</source>
      <translation>重命名搜索“{name}”</translation>
    </message>
    <message>
      <source>Rename the search</source>
      <translation>重命名搜索</translation>
    </message>
    <message>
      <source>Saved search: {name}</source>
      <translation>保存的搜索：{name}</translation>
    </message>
    <message>
      <source>This search is saved as “{name}”.</source>
      <translation>这次搜索已存为“{name}”。</translation>
    </message>
    <message>
      <source>Name:</source>
      <translation>名称：</translation>
    </message>
    <message>
      <source>There is no search to keep: search for something first.</source>
      <translation>没有可保存的搜索：请先搜索。</translation>
    </message>
    <message>
      <source>Scroll the list</source>
      <translation>滚动列表</translation>
    </message>
    <message>
      <source>All</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>Unread</source>
      <translation>未读</translation>
    </message>
    <message>
      <source>Wanted</source>
      <translation>待收录</translation>
    </message>
    <message numerus="yes">
      <source>%Ln unread articles</source>
      <translation>
        <numerusform>%Ln 篇未读文章</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln bookmarked articles</source>
      <translation>
        <numerusform>%Ln 篇有书签的文章</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln authors</source>
      <translation>
        <numerusform>%Ln 位作者</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln wanted articles</source>
      <translation>
        <numerusform>%Ln 篇待收录文章</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln articles to read later</source>
      <translation>
        <numerusform>%Ln 篇稍后阅读的文章</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln archived articles</source>
      <translation>
        <numerusform>%Ln 篇已归档文章</numerusform>
      </translation>
    </message>
    <message>
      <source>More</source>
      <translation>更多</translation>
    </message>
    <message>
      <source>Rename this search…</source>
      <translation>重命名这次搜索…</translation>
    </message>
    <message>
      <source>Remove this search</source>
      <translation>移除这次搜索</translation>
    </message>
    <message>
      <source>More views</source>
      <translation>更多视图</translation>
    </message>
    <message>
      <source>More views: {name}</source>
      <translation>更多视图：{name}</translation>
    </message>
    <message>
      <source>Keep this search…</source>
      <translation>保存这次搜索…</translation>
    </message>
    <message>
      <source>Bookmark {n} articles</source>
      <translation>为 {n} 篇文章加书签</translation>
    </message>
    <message>
      <source>Remove the bookmarks of {n} articles</source>
      <translation>移除 {n} 篇文章的书签</translation>
    </message>
    <message>
      <source>Mark “{title}” as read</source>
      <translation>将“{title}”标为已读</translation>
    </message>
    <message>
      <source>Mark {n} articles as read</source>
      <translation>将 {n} 篇文章标为已读</translation>
    </message>
    <message>
      <source>Mark “{title}” as unread</source>
      <translation>将“{title}”标为未读</translation>
    </message>
    <message>
      <source>Mark {n} articles as unread</source>
      <translation>将 {n} 篇文章标为未读</translation>
    </message>
    <message>
      <source>Delete {n} articles</source>
      <translation>删除 {n} 篇文章</translation>
    </message>
    <message>
      <source>Change a bookmark’s label</source>
      <translation>修改书签名称</translation>
    </message>
    <message>
      <source>Mark “{title}” as not related</source>
      <translation>将“{title}”标为无关</translation>
    </message>
    <message>
      <source>Bookmark a place in “{title}”</source>
      <translation>在“{title}”中加书签</translation>
    </message>
    <message>
      <source>Its words are not in this article any more.</source>
      <translation>它的文字已不在这篇文章中。</translation>
    </message>
    <message>
      <source>Remove a highlight in “{title}”</source>
      <translation>移除“{title}”中的标注</translation>
    </message>
    <message>
      <source>Not in your library any more</source>
      <translation>已不在文库中</translation>
    </message>
    <message>
      <source>Markdown…</source>
      <translation>Markdown…</translation>
    </message>
    <message>
      <source>Readwise (CSV)…</source>
      <translation>Readwise (CSV)…</translation>
    </message>
    <message>
      <source>W3C Web Annotations (JSON)…</source>
      <translation>W3C Web Annotations (JSON)…</translation>
    </message>
    <message>
      <source>Notes for Obsidian…</source>
      <translation>Obsidian 笔记…</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>移除</translation>
    </message>
    <message>
      <source>Search in quotes and notes</source>
      <translation>搜索引文和笔记</translation>
    </message>
    <message>
      <source>Import annotations…</source>
      <translation>导入批注…</translation>
    </message>
    <message>
      <source>{n} marks were exported to {path}.</source>
      <translation>已将 {n} 处标记导出到 {path}。</translation>
    </message>
    <message>
      <source>Import annotations</source>
      <translation>导入批注</translation>
    </message>
    <message>
      <source>{new} marks were brought in, {known} were here already; {lost} are not found in their articles, and {homeless} articles are not in your library.</source>
      <translation>导入了 {new} 处标记，{known} 处原已存在；{lost} 处在文章中找不到，{homeless} 篇文章不在文库中。</translation>
    </message>
    <message>
      <source>Nothing is marked yet. Select text in an article and press H.</source>
      <translation>还没有任何标记。在文章中选中文字后按 H 键即可。</translation>
    </message>
    <message>
      <source>No mark matches. Change the search or the filters.</source>
      <translation>没有匹配的标记。请修改搜索或筛选条件。</translation>
    </message>
    <message>
      <source>The article of this mark is not in your library any more.</source>
      <translation>此标记所属的文章已不在文库中。</translation>
    </message>
    <message>
      <source>Attach it again…</source>
      <translation>重新定位…</translation>
    </message>
    <message>
      <source>A folder for the notes</source>
      <translation>存放笔记的文件夹</translation>
    </message>
    <message>
      <source>Export marks</source>
      <translation>导出标记</translation>
    </message>
    <message>
      <source>W3C Web Annotations</source>
      <translation>W3C Web Annotations</translation>
    </message>
    <message>
      <source>Bookmarked places</source>
      <translation>加书签的位置</translation>
    </message>
    <message>
      <source>Notes on articles</source>
      <translation>文章笔记</translation>
    </message>
    <message>
      <source>Without a tag</source>
      <translation>没有标签</translation>
    </message>
    <message>
      <source>Without a date</source>
      <translation>没有日期</translation>
    </message>
    <message>
      <source>Go there</source>
      <translation>转到该处</translation>
    </message>
    <message>
      <source>Remove the highlight “{quote}”</source>
      <translation>移除标注“{quote}”</translation>
    </message>
    <message>
      <source>Attach “{quote}” again</source>
      <translation>重新定位“{quote}”</translation>
    </message>
    <message>
      <source>Change the colour of “{quote}”</source>
      <translation>修改“{quote}”的颜色</translation>
    </message>
    <message>
      <source>Write a note on the article</source>
      <translation>为文章写笔记</translation>
    </message>
    <message>
      <source>Change the note on “{quote}”</source>
      <translation>修改“{quote}”的笔记</translation>
    </message>
    <message>
      <source>Select where “{quote}” belongs, then press H. Escape leaves it.</source>
      <translation>请选中“{quote}”所在的文字，再按 H 键。按 Esc 键放弃。</translation>
    </message>
    <message>
      <source>Highlight “{quote}”</source>
      <translation>标注“{quote}”</translation>
    </message>
    <message>
      <source>Nothing is marked in this article yet.</source>
      <translation>这篇文章还没有标记。</translation>
    </message>
    <message>
      <source>Choose a highlight first, by a click or with Alt+Down.</source>
      <translation>请先点击或用 Alt+下方向键选择一处标注。</translation>
    </message>
    <message>
      <source>Select some text or choose a highlight first.</source>
      <translation>请先选中文字或选择一处标注。</translation>
    </message>
    <message>
      <source>Copied as a quote with its source.</source>
      <translation>已复制为带出处的引文。</translation>
    </message>
    <message>
      <source>It stays as it is.</source>
      <translation>保持不变。</translation>
    </message>
    <message>
      <source>Select some text, or choose a paragraph with Up and Down; then mark it.</source>
      <translation>请先选中文字，或用上下键选择段落，再作标注。</translation>
    </message>
    <message>
      <source>{colour} ({key})</source>
      <translation>{colour}（{key}）</translation>
    </message>
    <message>
      <source>Highlight this</source>
      <translation>标注选中文字</translation>
    </message>
    <message>
      <source>By article</source>
      <translation>按文章</translation>
    </message>
    <message>
      <source>By colour</source>
      <translation>按颜色</translation>
    </message>
    <message>
      <source>By tag</source>
      <translation>按标签</translation>
    </message>
    <message>
      <source>By month</source>
      <translation>按月份</translation>
    </message>
    <message>
      <source>Any time</source>
      <translation>任何时间</translation>
    </message>
    <message>
      <source>Last week</source>
      <translation>最近一周</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>最近一月</translation>
    </message>
    <message>
      <source>Last year</source>
      <translation>最近一年</translation>
    </message>
    <message>
      <source>All kinds</source>
      <translation>所有类型</translation>
    </message>
    <message>
      <source>With notes</source>
      <translation>有笔记</translation>
    </message>
    <message>
      <source>Not found in the text</source>
      <translation>文中已找不到</translation>
    </message>
    <message>
      <source>Group by</source>
      <translation>分组</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>颜色</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>文章</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>Any colour</source>
      <translation>所有颜色</translation>
    </message>
    <message>
      <source>Any tag</source>
      <translation>所有标签</translation>
    </message>
    <message>
      <source>Any article</source>
      <translation>所有文章</translation>
    </message>
    <message>
      <source>Bookmarked place</source>
      <translation>加书签的位置</translation>
    </message>
    <message>
      <source>Note on the article</source>
      <translation>文章笔记</translation>
    </message>
    <message>
      <source>Marks</source>
      <translation>标记</translation>
    </message>
    <message>
      <source>Note…</source>
      <translation>笔记…</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>完成</translation>
    </message>
    <message>
      <source>Kept when you leave it</source>
      <translation>离开时自动保存</translation>
    </message>
    <message>
      <source>Something went wrong in Armchair itself.</source>
      <translation>Armchair 自身出错了。</translation>
    </message>
    <message>
      <source>What you read and marked is saved. If it happens again, please report it.</source>
      <translation>你的阅读进度和标记都已保存。如果再次发生，请报告此问题。</translation>
    </message>
    <message>
      <source>{file}: {reason}</source>
      <translation>{file}：{reason}</translation>
    </message>
    <message>
      <source>Collections of “{title}”</source>
      <translation>“{title}”的收藏集</translation>
    </message>
    <message>
      <source>Find or name a collection</source>
      <translation>查找收藏集或输入名称</translation>
    </message>
    <message>
      <source>Enter adds or takes out · Tab completes · Escape closes</source>
      <translation>Enter 放入或移出 · Tab 补全 · Esc 关闭</translation>
    </message>
    <message numerus="yes">
      <source>Collections of %n articles</source>
      <translation>
        <numerusform>%n 篇文章的收藏集</numerusform>
      </translation>
    </message>
    <message>
      <source>New collection “{name}”</source>
      <translation>新收藏集“{name}”</translation>
    </message>
    <message>
      <source>Archive “{title}”</source>
      <translation>归档“{title}”</translation>
    </message>
    <message>
      <source>Take “{title}” out of the archive</source>
      <translation>取消归档“{title}”</translation>
    </message>
    <message>
      <source>Move “{title}”</source>
      <translation>移动“{title}”</translation>
    </message>
    <message>
      <source>Move {n} articles</source>
      <translation>移动 {n} 篇文章</translation>
    </message>
    <message>
      <source>Take out of Read later</source>
      <translation>移出稍后阅读</translation>
    </message>
    <message>
      <source>Put “{title}” into “{name}”</source>
      <translation>将“{title}”放入“{name}”</translation>
    </message>
    <message>
      <source>Take “{title}” out of “{name}”</source>
      <translation>将“{title}”移出“{name}”</translation>
    </message>
    <message>
      <source>Rate “{title}” with {stars}</source>
      <translation>将“{title}”评为 {stars}</translation>
    </message>
    <message>
      <source>Rate {n} articles with {stars}</source>
      <translation>将 {n} 篇文章评为 {stars}</translation>
    </message>
    <message>
      <source>Take the rating of “{title}” away</source>
      <translation>取消“{title}”的评分</translation>
    </message>
    <message>
      <source>Take the ratings of {n} articles away</source>
      <translation>取消 {n} 篇文章的评分</translation>
    </message>
    <message>
      <source>This was the last article of Read later.</source>
      <translation>这是稍后阅读中的最后一篇文章。</translation>
    </message>
    <message>
      <source>Read later is empty.</source>
      <translation>稍后阅读中没有文章。</translation>
    </message>
    <message>
      <source>Rename the collection</source>
      <translation>重命名收藏集</translation>
    </message>
    <message>
      <source>New name; that of another collection makes the two one:</source>
      <translation>新名称；若与另一个收藏集同名，两者将合而为一：</translation>
    </message>
    <message>
      <source>Only Read later and collections are in an order that you can change.</source>
      <translation>只有稍后阅读和收藏集的顺序可以更改。</translation>
    </message>
    <message>
      <source>Take “{title}” out of Read later</source>
      <translation>将“{title}”移出稍后阅读</translation>
    </message>
    <message>
      <source>Read “{title}” later</source>
      <translation>将“{title}”加入稍后阅读</translation>
    </message>
    <message>
      <source>Tag {n} articles with “{tag}”</source>
      <translation>为 {n} 篇文章加标签“{tag}”</translation>
    </message>
    <message>
      <source>Take the tag “{tag}” from {n} articles</source>
      <translation>从 {n} 篇文章移除标签“{tag}”</translation>
    </message>
    <message>
      <source>This page is no article. Choose articles in the list, or go back to the open one.</source>
      <translation>这一页不是文章。请在列表中选择文章，或返回打开的文章。</translation>
    </message>
    <message>
      <source>No article is open, and none is chosen in the list.</source>
      <translation>没有打开的文章，列表中也没有选中文章。</translation>
    </message>
    <message>
      <source>Merge the tag “{tag}” into “{name}”</source>
      <translation>将标签“{tag}”合并到“{name}”</translation>
    </message>
    <message>
      <source>Rename or merge the tag “{tag}”</source>
      <translation>重命名或合并标签“{tag}”</translation>
    </message>
    <message>
      <source>New name. What stands below it moves along; the name of another tag makes the two one:</source>
      <translation>新名称。其下的标签会一并移动；若与另一个标签同名，两者将合而为一：</translation>
    </message>
    <message>
      <source>Tags of “{title}”</source>
      <translation>“{title}”的标签</translation>
    </message>
    <message>
      <source>Rename or merge a tag</source>
      <translation>重命名或合并标签</translation>
    </message>
    <message>
      <source>Find or type a tag; / nests it</source>
      <translation>查找或输入标签；用 / 分层</translation>
    </message>
    <message>
      <source>Enter adds or removes · Tab completes · Escape closes</source>
      <translation>Enter 添加或移除 · Tab 补全 · Esc 关闭</translation>
    </message>
    <message numerus="yes">
      <source>Tags of %n articles</source>
      <translation>
        <numerusform>%n 篇文章的标签</numerusform>
      </translation>
    </message>
    <message>
      <source>New tag “{tag}”</source>
      <translation>新标签“{tag}”</translation>
    </message>
    <message>
      <source>Which tag?</source>
      <translation>哪个标签？</translation>
    </message>
    <message>
      <source>What stands below it moves along. The name of another tag makes the two one.</source>
      <translation>其下的标签会一并移动。若与另一个标签同名，两者将合而为一。</translation>
    </message>
    <message>
      <source>Choose an article in the list.</source>
      <translation>请在列表中选择一篇文章。</translation>
    </message>
    <message>
      <source>Not sure what the article is: whole page kept.</source>
      <translation>无法确定正文在哪里：保留了整个页面。</translation>
    </message>
    <message>
      <source>Recommended</source>
      <translation>推荐</translation>
    </message>
    <message>
      <source>Wide table, sideways</source>
      <translation>宽表格，左右移动</translation>
    </message>
    <message>
      <source>Heading of level {n}</source>
      <translation>{n} 级小标题</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>代码</translation>
    </message>
    <message>
      <source>Quote</source>
      <translation>引文</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>图片</translation>
    </message>
    <message numerus="yes">
      <source>%Ln articles in your library</source>
      <translation>
        <numerusform>文库中有 %Ln 篇文章</numerusform>
      </translation>
    </message>
    <message>
      <source>Whether these lines are about the author or belong to the article’s text</source>
      <translation>指明这几行是作者简介还是文章正文</translation>
    </message>
    <message>
      <source>Change name…</source>
      <translation>修改姓名…</translation>
    </message>
    <message>
      <source>Name…</source>
      <translation>添加姓名…</translation>
    </message>
    <message>
      <source>All articles with the same bio get this author</source>
      <translation>简介相同的文章都会归到这位作者名下</translation>
    </message>
    <message>
      <source>Name of the author</source>
      <translation>作者姓名</translation>
    </message>
    <message>
      <source>more</source>
      <translation>展开</translation>
    </message>
    <message>
      <source>less</source>
      <translation>收起</translation>
    </message>
    <message>
      <source>This is not a bio</source>
      <translation>这不是作者简介</translation>
    </message>
    <message numerus="yes">
      <source>and %n more authors</source>
      <translation>
        <numerusform>还有 %n 位作者</numerusform>
      </translation>
    </message>
    <message>
      <source>The bio was put back into the text.</source>
      <translation>简介已放回正文。</translation>
    </message>
    <message>
      <source>Links here</source>
      <translation>链接到本文</translation>
    </message>
    <message numerus="yes">
      <source>Show %Ln more</source>
      <translation>
        <numerusform>再显示 %Ln 项</numerusform>
      </translation>
    </message>
    <message>
      <source>This article has no headings.</source>
      <translation>这篇文章没有小标题。</translation>
    </message>
    <message>
      <source>All marks ›</source>
      <translation>全部标记 ›</translation>
    </message>
    <message>
      <source>Remove this bookmark</source>
      <translation>移除此书签</translation>
    </message>
    <message>
      <source>What can be done with this mark</source>
      <translation>对此标记的操作</translation>
    </message>
    <message>
      <source>Change the label…</source>
      <translation>修改名称…</translation>
    </message>
    <message>
      <source>A place in the article</source>
      <translation>文中某处</translation>
    </message>
    <message>
      <source>Go to this place</source>
      <translation>转到此处</translation>
    </message>
    <message>
      <source>Remove the bookmark “{label}”</source>
      <translation>移除书签“{label}”</translation>
    </message>
    <message>
      <source>Change the label</source>
      <translation>修改名称</translation>
    </message>
    <message>
      <source>Label (may stay empty):</source>
      <translation>名称（可留空）：</translation>
    </message>
    <message numerus="yes">
      <source>Rate with %n stars</source>
      <translation>
        <numerusform>评为 %n 星</numerusform>
      </translation>
    </message>
    <message>
      <source>Yours</source>
      <translation>你的整理</translation>
    </message>
    <message>
      <source>All articles with “{tag}”</source>
      <translation>带有“{tag}”的所有文章</translation>
    </message>
    <message>
      <source>Your tag {tag}</source>
      <translation>你的标签 {tag}</translation>
    </message>
    <message>
      <source>The collection “{name}”</source>
      <translation>收藏集“{name}”</translation>
    </message>
    <message>
      <source>In the collection {name}</source>
      <translation>在收藏集 {name} 中</translation>
    </message>
    <message>
      <source>Take it from this article</source>
      <translation>从这篇文章移除</translation>
    </message>
    <message>
      <source>Nothing to recommend yet.</source>
      <translation>暂无推荐。</translation>
    </message>
    <message>
      <source>Links, series, authors and tags lead from one article to others as your library grows.</source>
      <translation>随着文库日渐丰富，链接、系列、作者和标签会把文章彼此连起来。</translation>
    </message>
    <message>
      <source>Delete marks what is not related to this article.</source>
      <translation>按删除键可标出与本文无关的内容。</translation>
    </message>
    <message>
      <source>not in your library yet</source>
      <translation>尚未收入文库</translation>
    </message>
    <message>
      <source>“{title}” is not in your library yet. Import it and this link comes alive.</source>
      <translation>“{title}”尚未收入文库。导入后，此链接即可打开。</translation>
    </message>
    <message>
      <source>Not related to this article</source>
      <translation>与本文无关</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>已复制。</translation>
    </message>
    <message>
      <source>All articles by this author</source>
      <translation>这位作者的所有文章</translation>
    </message>
    <message>
      <source>Copy the bio</source>
      <translation>复制简介</translation>
    </message>
    <message>
      <source>Copy the heading</source>
      <translation>复制小标题</translation>
    </message>
    <message>
      <source>Copy all headings</source>
      <translation>复制所有小标题</translation>
    </message>
    <message>
      <source>Preferences</source>
      <translation>首选项</translation>
    </message>
    <message>
      <source>Restore defaults</source>
      <translation>恢复默认设置</translation>
    </message>
    <message>
      <source>Erase the log of reading</source>
      <translation>清除阅读记录</translation>
    </message>
    <message>
      <source>What Reading life is drawn from; undo brings it back</source>
      <translation>“阅读历程”所依据的记录；可用“撤销”恢复</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>全选</translation>
    </message>
    <message>
      <source>Open the link</source>
      <translation>打开链接</translation>
    </message>
    <message>
      <source>Look at the picture</source>
      <translation>查看图片</translation>
    </message>
    <message>
      <source>Copy the link’s address</source>
      <translation>复制链接地址</translation>
    </message>
    <message>
      <source>The article beside</source>
      <translation>旁边的文章</translation>
    </message>
    <message>
      <source>Close this column</source>
      <translation>关闭此栏</translation>
    </message>
    <message>
      <source>No other article is in this list that could stand beside this one.</source>
      <translation>列表中没有别的文章可以并排显示。</translation>
    </message>
    <message>
      <source>There is no room for two articles side by side. Make the window wider, or hide the rest (F11).</source>
      <translation>空间不足，无法并排显示两篇文章。请加宽窗口，或隐藏其他部分 (F11)。</translation>
    </message>
    <message>
      <source>This article is not in the library any more.</source>
      <translation>这篇文章已不在文库中。</translation>
    </message>
    <message>
      <source>There is no wide table in sight.</source>
      <translation>当前可见范围内没有宽表格。</translation>
    </message>
    <message>
      <source>No article is beside this one. F8 opens one there.</source>
      <translation>本文旁边没有其他文章。按 F8 可在旁边打开一篇。</translation>
    </message>
    <message>
      <source>Words are looked up in your own StarDict dictionaries, from the top of this list to the bottom. The files stay where they are, and nothing is sent anywhere.</source>
      <translation>从上到下依次在你自己的 StarDict 词典中查词。文件留在原处，也不会向任何地方发送内容。</translation>
    </message>
    <message>
      <source>No dictionary yet. Add an .ifo file, or a folder with some.</source>
      <translation>还没有词典。请添加 .ifo 文件，或含有这种文件的文件夹。</translation>
    </message>
    <message numerus="yes">
      <source>%n words</source>
      <translation>
        <numerusform>%n 个词</numerusform>
      </translation>
    </message>
    <message>
      <source>Up</source>
      <translation>上移</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>下移</translation>
    </message>
    <message>
      <source>Add a file…</source>
      <translation>添加文件…</translation>
    </message>
    <message>
      <source>Add a folder…</source>
      <translation>添加文件夹…</translation>
    </message>
    <message>
      <source>Add a dictionary</source>
      <translation>添加词典</translation>
    </message>
    <message>
      <source>Dictionaries</source>
      <translation>词典</translation>
    </message>
    <message>
      <source>{name} holds no StarDict dictionary: those have a file that ends in .ifo.</source>
      <translation>{name} 中没有 StarDict 词典：词典有以 .ifo 结尾的文件。</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>所有文件</translation>
    </message>
    <message>
      <source>Add dictionaries from a folder</source>
      <translation>从文件夹添加词典</translation>
    </message>
    <message>
      <source>Dictionary</source>
      <translation>词典</translation>
    </message>
    <message>
      <source>“{word}” is in none of your dictionaries.</source>
      <translation>你的词典中都没有“{word}”。</translation>
    </message>
    <message>
      <source>Spelt nearly so:</source>
      <translation>拼写相近：</translation>
    </message>
    <message>
      <source>Matches</source>
      <translation>匹配结果</translation>
    </message>
    <message>
      <source>{at} of {all}</source>
      <translation>第 {at} 处，共 {all} 处</translation>
    </message>
    <message>
      <source>Capital letters count</source>
      <translation>区分大小写</translation>
    </message>
    <message>
      <source>Accents count</source>
      <translation>区分重音符号</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>全字</translation>
    </message>
    <message>
      <source>Whole words only</source>
      <translation>全字匹配</translation>
    </message>
    <message>
      <source>Regular expression</source>
      <translation>正则表达式</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>未找到</translation>
    </message>
    <message>
      <source>This pattern takes too long here.</source>
      <translation>此表达式在这里耗时过长。</translation>
    </message>
    <message>
      <source>Not a pattern: {reason}</source>
      <translation>不是有效的表达式：{reason}</translation>
    </message>
    <message>
      <source>Go to note</source>
      <translation>转到注释</translation>
    </message>
    <message>
      <source>“{name}”, where this link leads, is not in the article.</source>
      <translation>此链接指向的“{name}”不在文章中。</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Save the picture</source>
      <translation>保存图片</translation>
    </message>
    <message>
      <source>Loading…</source>
      <translation>正在加载…</translation>
    </message>
    <message>
      <source>Previous picture (Left)</source>
      <translation>上一张图片（左方向键）</translation>
    </message>
    <message>
      <source>Next picture (Right)</source>
      <translation>下一张图片（右方向键）</translation>
    </message>
    <message>
      <source>Smaller (−)</source>
      <translation>缩小 (−)</translation>
    </message>
    <message>
      <source>Larger (+)</source>
      <translation>放大 (+)</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>适合窗口</translation>
    </message>
    <message>
      <source>See all of it (0)</source>
      <translation>显示整张图片 (0)</translation>
    </message>
    <message>
      <source>As large as it is (1)</source>
      <translation>实际大小 (1)</translation>
    </message>
    <message>
      <source>Copy the picture (Ctrl+C)</source>
      <translation>复制图片 (Ctrl+C)</translation>
    </message>
    <message>
      <source>Save as…</source>
      <translation>另存为…</translation>
    </message>
    <message>
      <source>Save the picture (Ctrl+S)</source>
      <translation>保存图片 (Ctrl+S)</translation>
    </message>
    <message>
      <source>Back to the article (Escape)</source>
      <translation>回到文章 (Esc)</translation>
    </message>
    <message>
      <source>This picture cannot be drawn. It can be saved as it is.</source>
      <translation>此图片无法显示，但可以原样保存。</translation>
    </message>
    <message>
      <source>{percent} % read</source>
      <translation>已读 {percent}%</translation>
    </message>
    <message>
      <source>leaves Armchair</source>
      <translation>指向 Armchair 之外</translation>
    </message>
    <message>
      <source>an e-mail address</source>
      <translation>电子邮件地址</translation>
    </message>
    <message>
      <source>You have no dictionary yet. Add StarDict files of your own.</source>
      <translation>你还没有词典。请添加自己的 StarDict 文件。</translation>
    </message>
    <message>
      <source>Select a word, or click it, first.</source>
      <translation>请先选中一个词，或点击它。</translation>
    </message>
    <message>
      <source>The original: the whole page, as it was saved</source>
      <translation>原文：保存时的整个网页</translation>
    </message>
    <message>
      <source>The original: the text as it came</source>
      <translation>原文：导入时的文本</translation>
    </message>
    <message>
      <source>The original: the beginning of its text</source>
      <translation>原文：文本的开头部分</translation>
    </message>
    <message>
      <source>Pasted text</source>
      <translation>粘贴的文字</translation>
    </message>
    <message>
      <source>The original</source>
      <translation>原文</translation>
    </message>
    <message>
      <source>Open the file</source>
      <translation>打开文件</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>在文件夹中显示</translation>
    </message>
    <message>
      <source>Back to the article</source>
      <translation>回到文章</translation>
    </message>
    <message>
      <source>{file} (not there any more)</source>
      <translation>{file}（已不存在）</translation>
    </message>
    <message numerus="yes">
      <source>%n other files have this article, too</source>
      <translation>
        <numerusform>另有 %n 个文件包含这篇文章</numerusform>
      </translation>
    </message>
    <message>
      <source>Open with whole lines</source>
      <translation>完整显示各行</translation>
    </message>
    <message>
      <source>There is no code and no table in sight.</source>
      <translation>当前可见范围内没有代码或表格。</translation>
    </message>
    <message>
      <source>The code is copied.</source>
      <translation>代码已复制。</translation>
    </message>
    <message>
      <source>The table is copied.</source>
      <translation>表格已复制。</translation>
    </message>
    <message>
      <source>Copy the code</source>
      <translation>复制代码</translation>
    </message>
    <message>
      <source>Copy the table</source>
      <translation>复制表格</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>保存为 PDF</translation>
    </message>
    <message>
      <source>Printing is not possible here. Save a PDF and print that.</source>
      <translation>这里无法打印。请保存为 PDF 后再打印。</translation>
    </message>
    <message>
      <source>The picture is copied.</source>
      <translation>图片已复制。</translation>
    </message>
    <message>
      <source>Select some text, or choose a paragraph with Up and Down, first.</source>
      <translation>请先选中文字，或用上、下方向键选一段。</translation>
    </message>
    <message>
      <source>Save as PNG…</source>
      <translation>存为 PNG…</translation>
    </message>
    <message>
      <source>Looking for the voices of this system…</source>
      <translation>正在查找本系统的语音…</translation>
    </message>
    <message>
      <source>Voice for “{title}”</source>
      <translation>“{title}”的语音</translation>
    </message>
    <message>
      <source>There is nothing to read aloud from here on.</source>
      <translation>从这里往后没有可朗读的内容。</translation>
    </message>
    <message>
      <source>No voice of this system speaks this language ({name}).</source>
      <translation>本系统没有会说这种语言的语音（{name}）。</translation>
    </message>
    <message>
      <source>Speed {n}</source>
      <translation>语速 {n}</translation>
    </message>
    <message>
      <source>Reading aloud</source>
      <translation>朗读</translation>
    </message>
    <message>
      <source>Previous sentence</source>
      <translation>上一句</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>暂停</translation>
    </message>
    <message>
      <source>Next sentence</source>
      <translation>下一句</translation>
    </message>
    <message>
      <source>Slower</source>
      <translation>慢一点</translation>
    </message>
    <message>
      <source>Faster</source>
      <translation>快一点</translation>
    </message>
    <message>
      <source>Voice</source>
      <translation>语音</translation>
    </message>
    <message>
      <source>Stop reading aloud</source>
      <translation>停止朗读</translation>
    </message>
    <message>
      <source>Go on reading aloud</source>
      <translation>继续朗读</translation>
    </message>
    <message>
      <source>System</source>
      <translation>跟随系统</translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation>高对比</translation>
    </message>
    <message>
      <source>Contrast, dark</source>
      <translation>高对比深色</translation>
    </message>
    <message>
      <source>Screen</source>
      <translation>屏幕</translation>
    </message>
    <message>
      <source>Book</source>
      <translation>书本</translation>
    </message>
    <message>
      <source>Large</source>
      <translation>大字</translation>
    </message>
    <message>
      <source>Type as articles in this language are usually set</source>
      <translation>采用这种语言的文章通常的排版</translation>
    </message>
    <message>
      <source>As this article’s language</source>
      <translation>随本文语言</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>重置</translation>
    </message>
    <message>
      <source>The theme’s own colours again</source>
      <translation>恢复主题自带的颜色</translation>
    </message>
    <message>
      <source>Theme: {name}</source>
      <translation>主题：{name}</translation>
    </message>
    <message>
      <source>Set as: {name}</source>
      <translation>排版方案：{name}</translation>
    </message>
    <message>
      <source>Paper…</source>
      <translation>纸色…</translation>
    </message>
    <message>
      <source>Colour of the paper in this theme</source>
      <translation>此主题中的纸张颜色</translation>
    </message>
    <message>
      <source>Ink…</source>
      <translation>墨色…</translation>
    </message>
    <message>
      <source>Colour of the text in this theme</source>
      <translation>此主题中的文字颜色</translation>
    </message>
    <message>
      <source>Find a voice or a language</source>
      <translation>查找语音或语言</translation>
    </message>
    <message>
      <source>Enter reads on with it · Escape closes</source>
      <translation>Enter 用它继续朗读 · Esc 关闭</translation>
    </message>
    <message>
      <source>This system has no voice. Install one, such as Speech Dispatcher with eSpeak.</source>
      <translation>此系统没有语音。请安装一个，例如带 eSpeak 的 Speech Dispatcher。</translation>
    </message>
    <message>
      <source>The system’s voices cannot be used: {reason}</source>
      <translation>无法使用系统的语音：{reason}</translation>
    </message>
    <message>
      <source>To have articles read aloud, install this: pip install 'armchair[speech]'</source>
      <translation>要朗读文章，请安装：pip install 'armchair[speech]'</translation>
    </message>
    <message>
      <source>↩ Back to where you were</source>
      <translation>↩ 回到刚才的位置</translation>
    </message>
    <message>
      <source>Back to where you were</source>
      <translation>回到刚才的位置</translation>
    </message>
    <message>
      <source>Back to where you were (Alt+Left)</source>
      <translation>回到刚才的位置（Alt+左方向键）</translation>
    </message>
    <message>
      <source>Code or table</source>
      <translation>代码或表格</translation>
    </message>
    <message>
      <source>The log of reading is empty.</source>
      <translation>阅读记录已清空。</translation>
    </message>
    <message>
      <source>Press the new keys here</source>
      <translation>在此按下新的按键</translation>
    </message>
    <message>
      <source>New keys</source>
      <translation>新的按键</translation>
    </message>
    <message>
      <source>Press the keys that the command is to have; Tab leads on</source>
      <translation>请按下要指定给此命令的按键；按 Tab 移到下一项</translation>
    </message>
    <message>
      <source>Armchair does not know this key.</source>
      <translation>Armchair 不认识这个按键。</translation>
    </message>
    <message>
      <source>{key} belongs to the system, and would never come here.</source>
      <translation>{key} 由系统占用，不会传到这里。</translation>
    </message>
    <message>
      <source>{key} opens the menu of what has the focus.</source>
      <translation>{key} 用于打开焦点所在处的菜单。</translation>
    </message>
    <message>
      <source>{key} presses buttons, leaves dialogs and goes from field to field.</source>
      <translation>{key} 用于按下按钮、离开对话框和在输入框之间移动。</translation>
    </message>
    <message>
      <source>{key} moves and selects in texts and lists.</source>
      <translation>{key} 用于在文字和列表中移动与选择。</translation>
    </message>
    <message>
      <source>Give {key} to “{name}”</source>
      <translation>将 {key} 指定给“{name}”</translation>
    </message>
    <message>
      <source>Take {key} from “{name}”</source>
      <translation>取消“{name}”的 {key}</translation>
    </message>
    <message>
      <source>Give “{name}” its usual keys</source>
      <translation>恢复“{name}”的默认快捷键</translation>
    </message>
    <message>
      <source>Give all commands their usual keys</source>
      <translation>恢复所有命令的默认快捷键</translation>
    </message>
    <message>
      <source>{key} is now “{name}”.</source>
      <translation>{key} 现在用于“{name}”。</translation>
    </message>
    <message>
      <source>Change keyboard shortcuts</source>
      <translation>修改键盘快捷键</translation>
    </message>
    <message>
      <source>{key} is free.</source>
      <translation>{key} 未被占用。</translation>
    </message>
    <message>
      <source>“{name}” has its usual keys.</source>
      <translation>“{name}”已恢复默认快捷键。</translation>
    </message>
    <message>
      <source>All commands have their usual keys.</source>
      <translation>所有命令已恢复默认快捷键。</translation>
    </message>
    <message>
      <source>Undone.</source>
      <translation>已撤销。</translation>
    </message>
    <message>
      <source>{key} always means this</source>
      <translation>{key} 始终用于此命令</translation>
    </message>
    <message>
      <source>Remove {key}</source>
      <translation>移除 {key}</translation>
    </message>
    <message>
      <source>Filter by name or keys</source>
      <translation>按名称或快捷键筛选</translation>
    </message>
    <message>
      <source>Filter the commands</source>
      <translation>筛选命令</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>命令</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>已修改</translation>
    </message>
    <message>
      <source>Usual keys</source>
      <translation>默认快捷键</translation>
    </message>
    <message>
      <source>Give this command its usual keys</source>
      <translation>恢复此命令的默认快捷键</translation>
    </message>
    <message>
      <source>Take it over</source>
      <translation>改派</translation>
    </message>
    <message>
      <source>Give the keys to the chosen command</source>
      <translation>将按键改派给选中的命令</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>保持不变</translation>
    </message>
    <message>
      <source>Leave the keys where they are</source>
      <translation>按键仍归原来的命令</translation>
    </message>
    <message>
      <source>All usual keys</source>
      <translation>全部默认快捷键</translation>
    </message>
    <message>
      <source>Give every command its usual keys; this can be undone</source>
      <translation>恢复每个命令的默认快捷键；此操作可以撤销</translation>
    </message>
    <message>
      <source>Take the last change back</source>
      <translation>撤回上一次修改</translation>
    </message>
    <message>
      <source>It has {key} already.</source>
      <translation>它已使用 {key}。</translation>
    </message>
    <message>
      <source>“{name}” has it no more.</source>
      <translation>“{name}”不再使用它。</translation>
    </message>
    <message>
      <source>No command is called that, and none has such keys.</source>
      <translation>没有这样名称或快捷键的命令。</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>命令</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>快捷键</translation>
    </message>
    <message>
      <source>no key</source>
      <translation>无快捷键</translation>
    </message>
    <message>
      <source>{key} is “{name}”: take it over?</source>
      <translation>{key} 用于“{name}”：要改派过来吗？</translation>
    </message>
    <message>
      <source>They were taken from: {names}</source>
      <translation>这些按键取自：{names}</translation>
    </message>
    <message>
      <source>In find</source>
      <translation>查找栏</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>修改…</translation>
    </message>
    <message>
      <source> or </source>
      <translation> 或 </translation>
    </message>
    <message>
      <source>About this article</source>
      <translation>关于本文</translation>
    </message>
    <message>
      <source>Previous, as the page says: {title} ({key})</source>
      <translation>页面指定的上一篇：{title}（{key}）</translation>
    </message>
    <message>
      <source>Previous in the list: {title} ({key})</source>
      <translation>列表中的上一篇：{title}（{key}）</translation>
    </message>
    <message>
      <source>Next, as the page says: {title} ({key})</source>
      <translation>页面指定的下一篇：{title}（{key}）</translation>
    </message>
    <message>
      <source>Next in the list: {title} ({key})</source>
      <translation>列表中的下一篇：{title}（{key}）</translation>
    </message>
    <message>
      <source>Nothing before this in the list</source>
      <translation>列表中前面没有文章了</translation>
    </message>
    <message>
      <source>Nothing after this in the list</source>
      <translation>列表中后面没有文章了</translation>
    </message>
    <message>
      <source>Bookmarked</source>
      <translation>已加书签</translation>
    </message>
    <message>
      <source>Offline: nothing was loaded from the network</source>
      <translation>离线：未从网络加载任何内容</translation>
    </message>
    <message>
      <source>Place in the list</source>
      <translation>列表中的位置</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>网络</translation>
    </message>
    <message>
      <source>Work in progress</source>
      <translation>进行中的任务</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Cancel what is in progress</source>
      <translation>取消正在进行的任务</translation>
    </message>
    <message>
      <source>Progress in the article</source>
      <translation>阅读进度</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>已保存</translation>
    </message>
    <message>
      <source>Network in use, as you asked: {host}</source>
      <translation>正按你的要求联网：{host}</translation>
    </message>
    <message>
      <source>Network used when you asked: {host}, {time}</source>
      <translation>曾按你的要求联网：{host}，{time}</translation>
    </message>
    <message numerus="yes">
      <source>Saving the page, %Ln pictures so far</source>
      <translation>
        <numerusform>正在保存网页，已获取 %Ln 张图片</numerusform>
      </translation>
    </message>
    <message>
      <source>Saving the page…</source>
      <translation>正在保存网页…</translation>
    </message>
    <message>
      <source>Importing {done} of {total}</source>
      <translation>正在导入 {done} / {total}</translation>
    </message>
    <message>
      <source>Importing…</source>
      <translation>正在导入…</translation>
    </message>
    <message>
      <source>Preparing the search: {done} of {total}</source>
      <translation>正在准备搜索：{done} / {total}</translation>
    </message>
    <message>
      <source>Match {at} of {count} (N)</source>
      <translation>第 {at} 处，共 {count} 处匹配 (N)</translation>
    </message>
    <message>
      <source>{place} of {count}</source>
      <translation>第 {place} 篇，共 {count} 篇</translation>
    </message>
    <message>
      <source>Read to the end</source>
      <translation>已读完</translation>
    </message>
    <message>
      <source>Exporting {done} of {total}</source>
      <translation>正在导出 {done} / {total}</translation>
    </message>
    <message>
      <source>Exporting…</source>
      <translation>正在导出…</translation>
    </message>
    <message>
      <source>{percent} % · {left} min left</source>
      <translation>{percent}% · 还剩 {left} 分钟</translation>
    </message>
    <message>
      <source>Other things were done since. Undo takes them back one by one.</source>
      <translation>之后又做了其他操作。可用“撤销”逐步恢复。</translation>
    </message>
    <message>
      <source>{n} steps</source>
      <translation>{n} 步操作</translation>
    </message>
    <message>
      <source>Stopped. What was not stored yet is as it was.</source>
      <translation>已停止。尚未保存的内容保持原样。</translation>
    </message>
    <message>
      <source>Choose articles</source>
      <translation>选择文章</translation>
    </message>
    <message numerus="yes">
      <source>%n articles in the archive</source>
      <translation>
        <numerusform>存档中有 %n 篇文章</numerusform>
      </translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>筛选</translation>
    </message>
    <message>
      <source>Filter the articles</source>
      <translation>筛选文章</translation>
    </message>
    <message>
      <source>Articles in the archive</source>
      <translation>存档中的文章</translation>
    </message>
    <message numerus="yes">
      <source>Import %n articles</source>
      <translation>
        <numerusform>导入 %n 篇文章</numerusform>
      </translation>
    </message>
    <message>
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>With highlights, notes, bookmarks and places</source>
      <translation>包含标注、笔记、书签和阅读位置</translation>
    </message>
    <message>
      <source>Replace what is there</source>
      <translation>替换已有文件</translation>
    </message>
    <message>
      <source>What to export</source>
      <translation>导出内容</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>格式</translation>
    </message>
    <message>
      <source>Where to</source>
      <translation>导出到</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>选择…</translation>
    </message>
    <message>
      <source>Armchair library</source>
      <translation>Armchair 文库</translation>
    </message>
    <message numerus="yes">
      <source>Everything: %Ln articles</source>
      <translation>
        <numerusform>全部：%Ln 篇文章</numerusform>
      </translation>
    </message>
    <message>
      <source>Armchair articles</source>
      <translation>Armchair 文章</translation>
    </message>
    <message numerus="yes">
      <source>The %Ln selected articles</source>
      <translation>
        <numerusform>选中的 %Ln 篇文章</numerusform>
      </translation>
    </message>
    <message>
      <source>This article: {title}</source>
      <translation>当前文章：{title}</translation>
    </message>
    <message numerus="yes">
      <source>The present list: %Ln articles</source>
      <translation>
        <numerusform>当前列表：%Ln 篇文章</numerusform>
      </translation>
    </message>
    <message>
      <source>The selected article: {title}</source>
      <translation>选中的文章：{title}</translation>
    </message>
    <message>
      <source>{note} (And {n} more.)</source>
      <translation>{note}（另有 {n} 条。）</translation>
    </message>
    <message>
      <source>Exported to {name}. Articles: {n}.</source>
      <translation>已导出到 {name}，共 {n} 篇文章。</translation>
    </message>
    <message>
      <source>The export was stopped. Nothing was written.</source>
      <translation>导出已停止，未写入任何内容。</translation>
    </message>
    <message>
      <source>It changed nothing that could be undone.</source>
      <translation>没有可撤销的更改。</translation>
    </message>
    <message>
      <source>It is undone: what it added lies in the wastebasket, and what it changed is as it was before.</source>
      <translation>已撤销：新增的内容在废纸篓中，更改的内容已恢复原样。</translation>
    </message>
    <message>
      <source>Undo moves what it added to the wastebasket, and gives what it changed back as it was before.</source>
      <translation>撤销会将新增的内容移到废纸篓，并恢复更改的内容。</translation>
    </message>
    <message>
      <source>Imports</source>
      <translation>导入记录</translation>
    </message>
    <message>
      <source>Nothing was imported yet.</source>
      <translation>还没有导入过内容。</translation>
    </message>
    <message>
      <source>Undo this import</source>
      <translation>撤销这次导入</translation>
    </message>
    <message>
      <source>Cut off: {what}</source>
      <translation>中断：{what}</translation>
    </message>
    <message>
      <source>What came of it</source>
      <translation>结果</translation>
    </message>
    <message>
      <source>Redo this import</source>
      <translation>重做这次导入</translation>
    </message>
    <message numerus="yes">
      <source>%n articles updated</source>
      <translation>
        <numerusform>更新了 %n 篇文章</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n saved links</source>
      <translation>
        <numerusform>%n 个收藏的链接</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n articles added</source>
      <translation>
        <numerusform>新增了 %n 篇文章</numerusform>
      </translation>
    </message>
    <message>
      <source>Import report</source>
      <translation>导入报告</translation>
    </message>
    <message>
      <source>Filter the lines</source>
      <translation>筛选各行</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>文件列表</translation>
    </message>
    <message>
      <source>Copy the whole report as text</source>
      <translation>将整份报告复制为文本</translation>
    </message>
    <message numerus="yes">
      <source>%n added</source>
      <translation>
        <numerusform>新增 %n 篇</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n updated</source>
      <translation>
        <numerusform>更新 %n 篇</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n the same as others</source>
      <translation>
        <numerusform>%n 篇与其他文章相同</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n unchanged</source>
      <translation>
        <numerusform>%n 篇未变</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left out</source>
      <translation>
        <numerusform>略去 %n 项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files of other kinds passed over</source>
      <translation>
        <numerusform>跳过 %n 个其他类型的文件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n failed</source>
      <translation>
        <numerusform>%n 个失败</numerusform>
      </translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>失败</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>略去</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>新增</translation>
    </message>
    <message>
      <source>Updated</source>
      <translation>更新</translation>
    </message>
    <message>
      <source>Same as</source>
      <translation>与之相同</translation>
    </message>
    <message>
      <source>Saved links</source>
      <translation>收藏的链接</translation>
    </message>
    <message>
      <source>Line {line}: {reason}</source>
      <translation>第 {line} 行：{reason}</translation>
    </message>
    <message>
      <source>Entry {number}: {reason}</source>
      <translation>第 {number} 条：{reason}</translation>
    </message>
    <message numerus="yes">
      <source>%n files were left. Import again to go on.</source>
      <translation>
        <numerusform>还剩 %n 个文件。再次导入即可继续。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>You stopped it; %n files were left. Import again to go on.</source>
      <translation>
        <numerusform>导入已停止，还剩 %n 个文件。再次导入即可继续。</numerusform>
      </translation>
    </message>
    <message>
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>原因</translation>
    </message>
    <message>
      <source>Is the same as</source>
      <translation>与之相同的文章</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>网址</translation>
    </message>
    <message>
      <source>“{name}” could not be read.</source>
      <translation>无法读取“{name}”。</translation>
    </message>
    <message>
      <source>Nothing was found there that Armchair reads.</source>
      <translation>那里没有找到 Armchair 能读的内容。</translation>
    </message>
    <message>
      <source>Nothing came in: {n} could not be read.</source>
      <translation>没有导入任何内容：{n} 个无法读取。</translation>
    </message>
    <message>
      <source>{problem} Added {added}, updated {updated}; files left: {unread}.</source>
      <translation>{problem}新增 {added} 篇，更新 {updated} 篇；剩余文件：{unread} 个。</translation>
    </message>
    <message>
      <source>Stopped: added {added}, updated {updated}; files not read: {unread}.</source>
      <translation>已停止：新增 {added} 篇，更新 {updated} 篇；还有 {unread} 个文件未读取。</translation>
    </message>
    <message>
      <source>{told} {more}</source>
      <translation>{told}{more}</translation>
    </message>
    <message>
      <source>Added: {n}.</source>
      <translation>已添加：{n}。</translation>
    </message>
    <message>
      <source>Updated: {n}.</source>
      <translation>已更新：{n}。</translation>
    </message>
    <message>
      <source>Unchanged: {n}.</source>
      <translation>未变：{n}。</translation>
    </message>
    <message>
      <source>Could not be read: {n}.</source>
      <translation>无法读取：{n}。</translation>
    </message>
    <message>
      <source>Saved links: {n}.</source>
      <translation>收藏的链接：{n} 个。</translation>
    </message>
    <message>
      <source>Left out: {n}.</source>
      <translation>已略过：{n}。</translation>
    </message>
    <message>
      <source>Same as others: {n}.</source>
      <translation>与其他相同：{n}。</translation>
    </message>
    <message>
      <source>There is no text and no file to take in.</source>
      <translation>没有可导入的文字或文件。</translation>
    </message>
    <message>
      <source>This asks the network for the page and its pictures, once. Afterwards it is read offline.</source>
      <translation>将联网一次，获取网页及其图片；之后即可离线阅读。</translation>
    </message>
    <message>
      <source>Save page from address</source>
      <translation>从网址保存网页</translation>
    </message>
    <message>
      <source>Address of the page</source>
      <translation>网页地址</translation>
    </message>
    <message>
      <source>Also from this computer and from networks at home</source>
      <translation>也允许本机和家庭网络中的地址</translation>
    </message>
    <message>
      <source>Asking…</source>
      <translation>正在请求…</translation>
    </message>
    <message>
      <source>If that is what you want, tick the box above.</source>
      <translation>如果确实需要，请勾选上面的选项。</translation>
    </message>
    <message numerus="yes">
      <source>%Ln pictures so far, now from {host}</source>
      <translation>
        <numerusform>已获取 %Ln 张图片，正在连接 {host}</numerusform>
      </translation>
    </message>
    <message>
      <source>Asking {host}…</source>
      <translation>正在请求 {host}…</translation>
    </message>
    <message>
      <source>“{title}” was in your library already.</source>
      <translation>“{title}”已在文库中。</translation>
    </message>
    <message>
      <source>“{title}” is in your library now.</source>
      <translation>“{title}”已收入文库。</translation>
    </message>
    <message>
      <source>“{title}” was in your library, and is what the page says now.</source>
      <translation>“{title}”原已在文库中，现已按网页更新。</translation>
    </message>
    <message>
      <source>Try again…</source>
      <translation>重试…</translation>
    </message>
    <message>
      <source>What is dropped into these folders, and into those in them, comes into your library once it is complete. Your files stay as they are.</source>
      <translation>放入这些文件夹及其子文件夹的文件，完整写入后会自动收入文库。你的文件不会改动。</translation>
    </message>
    <message>
      <source>No folder is watched yet. Add the one for downloads, or a synchronised one.</source>
      <translation>还没有监视任何文件夹。可以添加“下载”文件夹或同步文件夹。</translation>
    </message>
    <message>
      <source>Watched.</source>
      <translation>监视中。</translation>
    </message>
    <message>
      <source>Also take in what is already in a folder that I add</source>
      <translation>添加文件夹时，也导入其中已有的文件</translation>
    </message>
    <message>
      <source>Look now</source>
      <translation>立即检查</translation>
    </message>
    <message>
      <source>Not there now. It is watched again as soon as it is back.</source>
      <translation>目前不存在；恢复后会继续监视。</translation>
    </message>
    <message>
      <source>On another computer: looked through once a minute.</source>
      <translation>位于另一台电脑上：每分钟检查一次。</translation>
    </message>
    <message>
      <source>Watched folders</source>
      <translation>监视的文件夹</translation>
    </message>
    <message>
      <source>Watch a folder</source>
      <translation>监视文件夹</translation>
    </message>
    <message>
      <source>Last look: {time}</source>
      <translation>上次检查：{time}</translation>
    </message>
    <message>
      <source>“{title}” came from {folder}.</source>
      <translation>“{title}”来自 {folder}。</translation>
    </message>
    <message>
      <source>{n} articles came from {folder}.</source>
      <translation>{n} 篇文章来自 {folder}。</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>显示</translation>
    </message>
    <message>
      <source>Import files</source>
      <translation>导入文件</translation>
    </message>
    <message>
      <source>Bookmark this paragraph</source>
      <translation>为本段加书签</translation>
    </message>
    <message>
      <source>Import a folder</source>
      <translation>导入文件夹</translation>
    </message>
    <message>
      <source>There is nothing to unfold here.</source>
      <translation>这里没有可展开的内容。</translation>
    </message>
    <message>
      <source>This article came without an address.</source>
      <translation>这篇文章导入时没有网址。</translation>
    </message>
    <message>
      <source>The link is copied.</source>
      <translation>链接已复制。</translation>
    </message>
    <message>
      <source>The citation is copied.</source>
      <translation>引用已复制。</translation>
    </message>
    <message>
      <source>Merge “{name}” into “{into}”</source>
      <translation>将“{name}”合并到“{into}”</translation>
    </message>
    <message>
      <source>Write “{name}” as “{into}”</source>
      <translation>将“{name}”写作“{into}”</translation>
    </message>
    <message>
      <source>Part “{name}” again</source>
      <translation>将“{name}”重新分开</translation>
    </message>
    <message>
      <source>Merge with another author</source>
      <translation>与另一位作者合并</translation>
    </message>
    <message>
      <source>Name of the author who is the same:</source>
      <translation>同一位作者的另一姓名：</translation>
    </message>
    <message>
      <source>No author is called “{name}”.</source>
      <translation>没有名为“{name}”的作者。</translation>
    </message>
    <message>
      <source>Only commands: type {sign} first</source>
      <translation>仅限命令：先输入 {sign}</translation>
    </message>
    <message>
      <source>Only articles: type {sign} first</source>
      <translation>仅限文章：先输入 {sign}</translation>
    </message>
    <message>
      <source>Headings</source>
      <translation>小标题</translation>
    </message>
    <message>
      <source>Only headings of this article: type {sign} first</source>
      <translation>仅限本文的小标题：先输入 {sign}</translation>
    </message>
    <message>
      <source>Only tags: type {sign} first</source>
      <translation>仅限标签：先输入 {sign}</translation>
    </message>
    <message>
      <source>Only authors: type {sign} first</source>
      <translation>仅限作者：先输入 {sign}</translation>
    </message>
    <message>
      <source>Find a command, an article, a heading, a tag or an author</source>
      <translation>查找命令、文章、小标题、标签或作者</translation>
    </message>
    <message>
      <source>Find anything by its name</source>
      <translation>按名称查找任何内容</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>查找结果</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>正在查找…</translation>
    </message>
    <message>
      <source>Nothing is called that.</source>
      <translation>没有这样名称的内容。</translation>
    </message>
    <message>
      <source>Minutes by week</source>
      <translation>每周分钟数</translation>
    </message>
    <message>
      <source>Words by week</source>
      <translation>每周字数</translation>
    </message>
    <message>
      <source>By author</source>
      <translation>按作者</translation>
    </message>
    <message>
      <source>By topic</source>
      <translation>按话题</translation>
    </message>
    <message>
      <source>Less</source>
      <translation>更少</translation>
    </message>
    <message>
      <source>{heading}, up to {most}</source>
      <translation>{heading}，最多 {most}</translation>
    </message>
    <message>
      <source>of reading</source>
      <translation>阅读时间</translation>
    </message>
    <message>
      <source>words</source>
      <translation>字数</translation>
    </message>
    <message>
      <source>articles finished</source>
      <translation>读完的文章</translation>
    </message>
    <message>
      <source>days with reading</source>
      <translation>有阅读的天数</translation>
    </message>
    <message>
      <source>Nothing yet</source>
      <translation>还没有内容</translation>
    </message>
    <message>
      <source>Counted on this machine and kept here, while an article is open and somebody is there.</source>
      <translation>在本机统计并只保存在本机；仅在文章打开且有人阅读时计时。</translation>
    </message>
    <message>
      <source>Days of reading</source>
      <translation>阅读日历</translation>
    </message>
    <message>
      <source>Reading life in words</source>
      <translation>文字版阅读历程</translation>
    </message>
    <message>
      <source>Earlier</source>
      <translation>更早</translation>
    </message>
    <message>
      <source>The year before (Page Up)</source>
      <translation>上一年 (Page Up)</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>更晚</translation>
    </message>
    <message>
      <source>The year after (Page Down)</source>
      <translation>下一年 (Page Down)</translation>
    </message>
    <message>
      <source>In words</source>
      <translation>文字版</translation>
    </message>
    <message>
      <source>The same in words (W)</source>
      <translation>同样内容的文字版 (W)</translation>
    </message>
    <message>
      <source>Save the picture as SVG or PNG</source>
      <translation>将图片保存为 SVG 或 PNG</translation>
    </message>
    <message>
      <source>Reading time is not kept now. Preferences turn it on.</source>
      <translation>目前没有记录阅读时间。可在首选项中开启。</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation>{first} 至 {last}</translation>
    </message>
    <message>
      <source>{day}: {amount}: {titles}</source>
      <translation>{day}：{amount}：{titles}</translation>
    </message>
    <message>
      <source>{first} to {last}: {amount}</source>
      <translation>{first} 至 {last}：{amount}</translation>
    </message>
    <message>
      <source>under 1 min</source>
      <translation>不到 1 分钟</translation>
    </message>
    <message>
      <source>ddd d MMM yyyy</source>
      <translation>yyyy年M月d日 ddd</translation>
    </message>
    <message>
      <source>{day}: a day without reading here</source>
      <translation>{day}：这天没有在这里阅读</translation>
    </message>
    <message numerus="yes">
      <source>%Ln words</source>
      <translation>
        <numerusform>%Ln 字</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>You have read in %n weeks in a row.</source>
      <translation>
        <numerusform>你已连续 %n 周有阅读。</numerusform>
      </translation>
    </message>
    <message>
      <source>an article not here any more</source>
      <translation>已不在文库中的文章</translation>
    </message>
    <message>
      <source>“{title}”</source>
      <translation>“{title}”</translation>
    </message>
    <message numerus="yes">
      <source>%n articles finished</source>
      <translation>
        <numerusform>读完 %n 篇文章</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>on %n days</source>
      <translation>
        <numerusform>共 %n 天有阅读</numerusform>
      </translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>已读完</translation>
    </message>
    <message>
      <source>By week</source>
      <translation>按周</translation>
    </message>
    <message>
      <source>By day</source>
      <translation>按日</translation>
    </message>
    <message>
      <source>in the middle</source>
      <translation>位于中心</translation>
    </message>
    <message numerus="yes">
      <source>and %n more ties</source>
      <translation>
        <numerusform>还有 %n 项关联</numerusform>
      </translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>无标题</translation>
    </message>
    <message>
      <source>Links</source>
      <translation>链接</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>系列</translation>
    </message>
    <message>
      <source>Similar</source>
      <translation>相似</translation>
    </message>
    <message>
      <source>Map</source>
      <translation>关系图</translation>
    </message>
    <message>
      <source>Articles on the map</source>
      <translation>关系图中的文章</translation>
    </message>
    <message>
      <source>The map before (Backspace)</source>
      <translation>上一张关系图 (Backspace)</translation>
    </message>
    <message>
      <source>Map from here</source>
      <translation>以此为中心</translation>
    </message>
    <message>
      <source>The map of this article (Space)</source>
      <translation>这篇文章的关系图（空格键）</translation>
    </message>
    <message>
      <source>As a list</source>
      <translation>列表形式</translation>
    </message>
    <message>
      <source>The same articles as a list (L)</source>
      <translation>以列表显示同样的文章 (L)</translation>
    </message>
    <message>
      <source>Save the map as SVG or PNG</source>
      <translation>将关系图保存为 SVG 或 PNG</translation>
    </message>
    <message>
      <source>Show this kind of tie</source>
      <translation>显示这类关联</translation>
    </message>
    <message>
      <source>Looking for ties…</source>
      <translation>正在寻找关联…</translation>
    </message>
    <message>
      <source>Looking further…</source>
      <translation>正在继续寻找…</translation>
    </message>
    <message>
      <source>Map of “{title}”</source>
      <translation>“{title}”的关系图</translation>
    </message>
    <message numerus="yes">
      <source>%n articles</source>
      <translation>
        <numerusform>%n 篇文章</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing is tied to this article yet.</source>
      <translation>还没有与这篇文章相关联的内容。</translation>
    </message>
    <message>
      <source>Open an article first; the map is drawn around it.</source>
      <translation>请先打开一篇文章；关系图以它为中心绘制。</translation>
    </message>
    <message>
      <source>Heading</source>
      <translation>小标题</translation>
    </message>
    <message>
      <source>Your tag</source>
      <translation>你的标签</translation>
    </message>
    <message>
      <source>Your tags</source>
      <translation>你的标签</translation>
    </message>
    <message>
      <source>Topics</source>
      <translation>话题</translation>
    </message>
    <message>
      <source>Written with</source>
      <translation>合作作者</translation>
    </message>
    <message>
      <source>Often together with</source>
      <translation>常一同出现</translation>
    </message>
    <message>
      <source>{read} of {all} read</source>
      <translation>共 {all} 篇，已读 {read} 篇</translation>
    </message>
    <message>
      <source>newest first</source>
      <translation>最新的在前</translation>
    </message>
    <message>
      <source>oldest first</source>
      <translation>最早的在前</translation>
    </message>
    <message>
      <source>by title</source>
      <translation>按标题</translation>
    </message>
    <message>
      <source>shortest first</source>
      <translation>最短的在前</translation>
    </message>
    <message>
      <source>longest first</source>
      <translation>最长的在前</translation>
    </message>
    <message>
      <source>Parts</source>
      <translation>各部分</translation>
    </message>
    <message>
      <source>Articles of {year}</source>
      <translation>{year} 年的文章</translation>
    </message>
    <message numerus="yes">
      <source>%Ln read</source>
      <translation>
        <numerusform>已读 %Ln 篇</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n similar spellings…</source>
      <translation>
        <numerusform>%n 种相近的写法…</numerusform>
      </translation>
    </message>
    <message>
      <source>Spellings…</source>
      <translation>写法…</translation>
    </message>
    <message>
      <source>part {number}</source>
      <translation>第 {number} 部分</translation>
    </message>
    <message>
      <source>✓ read</source>
      <translation>✓ 已读</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>还剩 {time}</translation>
    </message>
    <message>
      <source>Go on with “{title}”</source>
      <translation>继续读“{title}”</translation>
    </message>
    <message>
      <source>Begin with “{title}”</source>
      <translation>从“{title}”开始读</translation>
    </message>
    <message>
      <source>None that is alike.</source>
      <translation>没有相近的写法。</translation>
    </message>
    <message>
      <source>Honours</source>
      <translation>荣誉</translation>
    </message>
    <message>
      <source>Also written</source>
      <translation>其他写法</translation>
    </message>
    <message>
      <source>Likely the same author</source>
      <translation>可能是同一位作者</translation>
    </message>
    <message>
      <source>Another author…</source>
      <translation>另一位作者…</translation>
    </message>
    <message>
      <source>Show in the list</source>
      <translation>在列表中显示</translation>
    </message>
    <message>
      <source>part again</source>
      <translation>重新分开</translation>
    </message>
    <message>
      <source>merge</source>
      <translation>合并</translation>
    </message>
    <message>
      <source>all years</source>
      <translation>所有年份</translation>
    </message>
    <message>
      <source>use this name</source>
      <translation>使用此姓名</translation>
    </message>
    <message>
      <source>Nobody is named as the author of this article.</source>
      <translation>这篇文章未注明作者。</translation>
    </message>
    <message>
      <source>This article is in no series.</source>
      <translation>这篇文章不属于任何系列。</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>页面</translation>
    </message>
    <message>
      <source>Page of {name}</source>
      <translation>{name} 的页面</translation>
    </message>
    <message>
      <source>Nothing of this is in the library any more.</source>
      <translation>文库中已没有与此相关的内容。</translation>
    </message>
    <message>
      <source>Best serif found</source>
      <translation>最合适的衬线字体</translation>
    </message>
    <message>
      <source>{setting}: less</source>
      <translation>{setting}：减小</translation>
    </message>
    <message>
      <source>{setting}: more</source>
      <translation>{setting}：增大</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>已选</translation>
    </message>
    <message>
      <source>chosen for some</source>
      <translation>部分已选</translation>
    </message>
    <message>
      <source>Picture of {name}</source>
      <translation>{name} 的照片</translation>
    </message>
    <message>
      <source>Your place could not be saved. Close again to leave without it.</source>
      <translation>未能保存阅读位置。再次关闭即可不保存退出。</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>yyyy年M月d日</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation>打开文件夹</translation>
    </message>
    <message>
      <source>Saved as {name}</source>
      <translation>已保存为 {name}</translation>
    </message>
  </context>
</TS>
