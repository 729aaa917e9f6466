<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
  <context>
    <name>Armchair</name>
    <message>
      <source>Stopped.</source>
      <translation>توقّف.</translation>
    </message>
    <message>
      <source>There is no folder {name}.</source>
      <translation>لا يوجد مجلد باسم {name}.</translation>
    </message>
    <message>
      <source>Choose another.</source>
      <translation>اختر مجلدًا آخر.</translation>
    </message>
    <message>
      <source>Import the same again to go on; what is saved is passed over.</source>
      <translation>استورد الشيء نفسه مرة أخرى للمتابعة؛ ما حُفظ يُتجاوز.</translation>
    </message>
    <message>
      <source>There is no import {n} that was undone.</source>
      <translation>لا يوجد استيراد متراجَع عنه برقم {n}.</translation>
    </message>
    <message>
      <source>Undone: {what}</source>
      <translation>تم التراجع: {what}</translation>
    </message>
    <message>
      <source>Done again: {what}</source>
      <translation>أُعيد: {what}</translation>
    </message>
    <message>
      <source>There is no import {n} that could be undone.</source>
      <translation>لا يوجد استيراد برقم {n} يمكن التراجع عنه.</translation>
    </message>
    <message>
      <source>{problem} What was saved before stays; {n} files are left.</source>
      <translation>{problem} ما حُفظ قبل ذلك باقٍ؛ بقي من الملفات {n}.</translation>
    </message>
    <message>
      <source>Stopped. What was read is saved; {n} files are left.</source>
      <translation>توقّف. ما قُرئ محفوظ؛ بقي من الملفات {n}.</translation>
    </message>
    <message>
      <source>{address} is an address of the web.</source>
      <translation>{address} عنوان على الويب.</translation>
    </message>
    <message>
      <source>armchair save {address} saves its page.</source>
      <translation>armchair save {address} يحفظ صفحته.</translation>
    </message>
    <message>
      <source>Stopped. What was read is saved.</source>
      <translation>توقّف. ما قُرئ محفوظ.</translation>
    </message>
    <message>
      <source>armchair import --history lists the imports with their numbers.</source>
      <translation>يعرض armchair import --history عمليات الاستيراد بأرقامها.</translation>
    </message>
    <message>
      <source>Same as “{title}”.</source>
      <translation>مطابقة لـ «{title}».</translation>
    </message>
    <message>
      <source>The display {name} does not answer.</source>
      <translation>لا تستجيب الشاشة {name}.</translation>
    </message>
    <message>
      <source>Check DISPLAY, or start from a desktop; --screenshot needs no display when DISPLAY is not set.</source>
      <translation>تحقّق من DISPLAY أو ابدأ من سطح مكتب؛ لا يحتاج --screenshot إلى شاشة إن لم يُضبط DISPLAY.</translation>
    </message>
    <message>
      <source>The search index did not fit the library; it was made anew.</source>
      <translation>لم يطابق فهرس البحث المكتبة؛ فأُنشئ من جديد.</translation>
    </message>
    <message>
      <source>Choose another folder with --data-dir.</source>
      <translation>اختر مجلدًا آخر بـ ‎--data-dir.</translation>
    </message>
    <message>
      <source>{n} crash reports lie in {path}.</source>
      <translation>تقارير الأعطال في {path}: {n}.</translation>
    </message>
    <message>
      <source>Another program is writing the search index; it was left alone.</source>
      <translation>برنامج آخر يكتب فهرس البحث؛ فتُرك كما هو.</translation>
    </message>
    <message>
      <source>The search index is unfinished; the next start goes on with it.</source>
      <translation>فهرس البحث لم يكتمل؛ يكمله التشغيل القادم.</translation>
    </message>
    <message>
      <source>{path} is a file, not a folder.</source>
      <translation>{path} ملف وليس مجلدًا.</translation>
    </message>
    <message>
      <source>There is little room left on the disk of {path}.</source>
      <translation>المساحة الباقية على قرص {path} قليلة.</translation>
    </message>
    <message>
      <source>Make room.</source>
      <translation>أفسح مساحة.</translation>
    </message>
    <message>
      <source>{n} articles have marks but are not stored; the marks wait for them.</source>
      <translation>مقالات عليها علامات وليست محفوظة: {n}؛ والعلامات تنتظرها.</translation>
    </message>
    <message>
      <source>{path} was left by a window that did not close; the next start replaces it.</source>
      <translation>بقي {path} من نافذة لم تُغلق؛ يستبدله التشغيل القادم.</translation>
    </message>
    <message>
      <source>{path} is an unfinished copy; it can be deleted.</source>
      <translation>{path} نسخة لم تكتمل؛ يمكن حذفها.</translation>
    </message>
    <message>
      <source>There is nothing in {path} yet; the first start makes it.</source>
      <translation>لا شيء في {path} بعد؛ يُنشئه التشغيل الأول.</translation>
    </message>
    <message>
      <source>{path} cannot be written.</source>
      <translation>لا يمكن الكتابة في {path}.</translation>
    </message>
    <message>
      <source>Check its permissions.</source>
      <translation>تحقّق من الأذونات.</translation>
    </message>
    <message>
      <source>{path} was made by an earlier version; the next start converts it.</source>
      <translation>أنشأ {path} إصدارٌ سابق؛ يحوّله التشغيل القادم.</translation>
    </message>
    <message>
      <source>{name} is not installed.</source>
      <translation>{name} غير مثبَّت.</translation>
    </message>
    <message>
      <source>Install Armchair again.</source>
      <translation>ثبّت Armchair من جديد.</translation>
    </message>
    <message>
      <source>It is a copy only: it can be deleted.</source>
      <translation>هي نسخة فقط: يمكن حذفها.</translation>
    </message>
    <message>
      <source>{text}</source>
      <translation>{text}</translation>
    </message>
    <message>
      <source>Nothing was written.</source>
      <translation>لم يُكتب شيء.</translation>
    </message>
    <message>
      <source>There is no collection called “{name}”.</source>
      <translation>لا مجموعة باسم «{name}».</translation>
    </message>
    <message>
      <source>armchair list --view collections lists them.</source>
      <translation>‏armchair list --view collections يعرضها.</translation>
    </message>
    <message>
      <source>“{title}” is bookmarked.</source>
      <translation>لـ «{title}» إشارة مرجعية.</translation>
    </message>
    <message>
      <source>“{title}” lies in the wastebasket; armchair undo brings it back.</source>
      <translation>«{title}» في سلة المهملات؛ يعيدها armchair undo.</translation>
    </message>
    <message>
      <source>“{title}” is not bookmarked any more.</source>
      <translation>لم تعد لـ «{title}» إشارة مرجعية.</translation>
    </message>
    <message>
      <source>Remove the bookmark of “{title}”</source>
      <translation>إزالة الإشارة المرجعية من «{title}»</translation>
    </message>
    <message>
      <source>Delete “{title}”</source>
      <translation>حذف «{title}»</translation>
    </message>
    <message>
      <source>Bookmark “{title}”</source>
      <translation>وضع إشارة مرجعية على «{title}»</translation>
    </message>
    <message>
      <source>“{title}” lies in the wastebasket already.</source>
      <translation>«{title}» في سلة المهملات من قبل.</translation>
    </message>
    <message>
      <source>armchair undo or importing its file again brings it back.</source>
      <translation>يعيدها armchair undo أو استيراد ملفها مرة أخرى.</translation>
    </message>
    <message>
      <source>There is nothing to undo.</source>
      <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
      <source>There is nothing to redo.</source>
      <translation>لا شيء لإعادته.</translation>
    </message>
    <message>
      <source>“{title}” has no bookmark.</source>
      <translation>ليست لـ «{title}» إشارة مرجعية.</translation>
    </message>
    <message>
      <source>The window is open; nothing was done.</source>
      <translation>النافذة مفتوحة؛ لم يُفعل شيء.</translation>
    </message>
    <message>
      <source>Close it, then run armchair mend again.</source>
      <translation>أغلقها ثم شغّل armchair mend مرة أخرى.</translation>
    </message>
    <message>
      <source>Archive {n} articles</source>
      <translation>أرشفة مقالات عددها {n}</translation>
    </message>
    <message>
      <source>To be read later: {n}</source>
      <translation>للقراءة لاحقًا: {n}</translation>
    </message>
    <message>
      <source>“{name}” has {n} articles.</source>
      <translation>مقالات «{name}»: {n}.</translation>
    </message>
    <message>
      <source>“{title}” has the tags {tags}.</source>
      <translation>لـ «{title}» الوسوم {tags}.</translation>
    </message>
    <message>
      <source>“{tag}” is called “{name}” now.</source>
      <translation>صار اسم «{tag}» الآن «{name}».</translation>
    </message>
    <message>
      <source>Rated with {stars}: {n}</source>
      <translation>التقييم {stars}: {n}</translation>
    </message>
    <message>
      <source>Take {n} articles out of the archive</source>
      <translation>إخراج مقالات من الأرشيف، عددها {n}</translation>
    </message>
    <message>
      <source>Not to be read later: {n}</source>
      <translation>ليست للقراءة لاحقًا: {n}</translation>
    </message>
    <message>
      <source>Take {n} articles out of “{name}”</source>
      <translation>إخراج مقالات من «{name}»، عددها {n}</translation>
    </message>
    <message>
      <source>Put {n} articles into “{name}”</source>
      <translation>وضع مقالات في «{name}»، عددها {n}</translation>
    </message>
    <message>
      <source>Take the tag “{tag}” from “{title}”</source>
      <translation>إزالة الوسم «{tag}» من «{title}»</translation>
    </message>
    <message>
      <source>“{title}” has no tags of yours.</source>
      <translation>ليس لـ «{title}» وسوم منك.</translation>
    </message>
    <message>
      <source>Rename the tag “{tag}” to “{name}”</source>
      <translation>إعادة تسمية الوسم «{tag}» إلى «{name}»</translation>
    </message>
    <message>
      <source>Remove the tag “{tag}” from all articles</source>
      <translation>إزالة الوسم «{tag}» من كل المقالات</translation>
    </message>
    <message>
      <source>No article has the tag “{tag}” any more.</source>
      <translation>لم يعد الوسم «{tag}» لأي مقالة.</translation>
    </message>
    <message>
      <source>Archived: {n}</source>
      <translation>في الأرشيف: {n}</translation>
    </message>
    <message>
      <source>Not archived: {n}</source>
      <translation>ليست في الأرشيف: {n}</translation>
    </message>
    <message>
      <source>Read {n} articles later</source>
      <translation>قراءة مقالات لاحقًا، عددها {n}</translation>
    </message>
    <message>
      <source>Rename the collection “{name}”</source>
      <translation>إعادة تسمية المجموعة «{name}»</translation>
    </message>
    <message>
      <source>Tag “{title}” with “{tag}”</source>
      <translation>وسم «{title}» بالوسم «{tag}»</translation>
    </message>
    <message>
      <source>You have no tag “{tag}”.</source>
      <translation>ليس عندك وسم «{tag}».</translation>
    </message>
    <message>
      <source>armchair tag, without anything else, lists them.</source>
      <translation>‏armchair tag وحده يعرضها.</translation>
    </message>
    <message>
      <source>“{tag}” is no tag.</source>
      <translation>ليس «{tag}» وسمًا.</translation>
    </message>
    <message>
      <source>A tag has letters or figures.</source>
      <translation>في الوسم حروف أو أرقام.</translation>
    </message>
    <message>
      <source>Rate {n} articles</source>
      <translation>تقييم مقالات عددها {n}</translation>
    </message>
    <message>
      <source>Take {n} articles out of Read later</source>
      <translation>إخراج مقالات من القراءة لاحقًا، عددها {n}</translation>
    </message>
    <message>
      <source>The collection is called “{name}”.</source>
      <translation>اسم المجموعة «{name}».</translation>
    </message>
    <message>
      <source>Remove the collection “{name}”</source>
      <translation>إزالة المجموعة «{name}»</translation>
    </message>
    <message>
      <source>Removed: “{name}”.</source>
      <translation>أُزيلت: «{name}».</translation>
    </message>
    <message>
      <source>The output cannot be written: {reason}.</source>
      <translation>لا يمكن كتابة الناتج: {reason}.</translation>
    </message>
    <message>
      <source>There is no copy “{name}”.</source>
      <translation>لا نسخة باسم «{name}».</translation>
    </message>
    <message>
      <source>armchair restore lists them with their numbers.</source>
      <translation>‏armchair restore يعرضها بأرقامها.</translation>
    </message>
    <message>
      <source>There is nothing to copy yet.</source>
      <translation>لا شيء لنسخه بعد.</translation>
    </message>
    <message>
      <source>{problem} {hint}</source>
      <translation>{problem} {hint}</translation>
    </message>
    <message>
      <source>The article {id} is not in the library any more.</source>
      <translation>لم تعد المقالة {id} في المكتبة.</translation>
    </message>
    <message>
      <source>Watch the folder {name}</source>
      <translation>مراقبة المجلد {name}</translation>
    </message>
    <message>
      <source>Do not watch the folder {name} any more</source>
      <translation>إيقاف مراقبة المجلد {name}</translation>
    </message>
    <message>
      <source>{name} is not watched.</source>
      <translation>{name} غير مراقَب.</translation>
    </message>
    <message>
      <source>armchair watch list shows them.</source>
      <translation>يعرضها armchair watch list.</translation>
    </message>
    <message>
      <source>Name a file in a folder that exists.</source>
      <translation>سمِّ ملفًا في مجلد موجود.</translation>
    </message>
    <message>
      <source>There is no file and no article called “{name}”.</source>
      <translation>لا ملف ولا مقالة باسم «{name}».</translation>
    </message>
    <message>
      <source>armchair list shows the articles, armchair --help the verbs.</source>
      <translation>يعرض armchair list المقالات، ويعرض armchair --help الأوامر.</translation>
    </message>
    <message>
      <source>{path} was made by a later version of Armchair (format {found}, this one knows {known}).</source>
      <translation>أنشأ {path} إصدارٌ لاحق من Armchair (الصيغة {found}، وهذا يعرف {known}).</translation>
    </message>
    <message>
      <source>Install the later version, or choose another folder with --data-dir. Nothing was changed.</source>
      <translation>ثبّت الإصدار اللاحق، أو اختر مجلدًا آخر بـ ‎--data-dir. لم يُغيَّر شيء.</translation>
    </message>
    <message>
      <source>Yellow</source>
      <translation>أصفر</translation>
    </message>
    <message>
      <source>Green</source>
      <translation>أخضر</translation>
    </message>
    <message>
      <source>Blue</source>
      <translation>أزرق</translation>
    </message>
    <message>
      <source>Pink</source>
      <translation>وردي</translation>
    </message>
    <message>
      <source>Purple</source>
      <translation>بنفسجي</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>السمة</translation>
    </message>
    <message>
      <source>The colours of the page and the window.</source>
      <translation>ألوان الصفحة والنافذة.</translation>
    </message>
    <message>
      <source>Font</source>
      <translation>الخط</translation>
    </message>
    <message>
      <source>The face articles are set in; empty is the best serif found here.</source>
      <translation>الخط الذي تُصفّ به المقالات؛ إن تُرك فارغًا فأفضل خط مذيَّل موجود هنا.</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>حجم النص</translation>
    </message>
    <message>
      <source>Size of the body text.</source>
      <translation>حجم النص الأساسي.</translation>
    </message>
    <message>
      <source>px</source>
      <translation>بكسل</translation>
    </message>
    <message>
      <source>Line height</source>
      <translation>ارتفاع السطر</translation>
    </message>
    <message>
      <source>Space from line to line; Chinese gets a little more.</source>
      <translation>المسافة من سطر إلى سطر؛ وللصينية أكثر قليلًا.</translation>
    </message>
    <message>
      <source>Column width</source>
      <translation>عرض العمود</translation>
    </message>
    <message>
      <source>Width of the text column at 18 px text; it grows with the text.</source>
      <translation>عرض عمود النص عند حجم 18 بكسل؛ يكبر مع النص.</translation>
    </message>
    <message>
      <source>Paragraph spacing</source>
      <translation>تباعد الفقرات</translation>
    </message>
    <message>
      <source>Space between paragraphs, in lines of text.</source>
      <translation>المسافة بين الفقرات، بأسطر النص.</translation>
    </message>
    <message>
      <source>Letter spacing</source>
      <translation>تباعد الحروف</translation>
    </message>
    <message>
      <source>Space between letters, in scripts that do not join them.</source>
      <translation>المسافة بين الحروف، في الكتابات التي لا تصلها.</translation>
    </message>
    <message>
      <source>Indent paragraphs</source>
      <translation>إزاحة أول الفقرة</translation>
    </message>
    <message>
      <source>Begin each paragraph a little to the right.</source>
      <translation>بدء كل فقرة بإزاحة قليلة.</translation>
    </message>
    <message>
      <source>Justify</source>
      <translation>ضبط الأسطر</translation>
    </message>
    <message>
      <source>Make lines end flush at both sides.</source>
      <translation>جعل الأسطر تنتهي مستوية من الجانبين.</translation>
    </message>
    <message>
      <source>Hyphenate</source>
      <translation>الوصل بين المقاطع</translation>
    </message>
    <message>
      <source>Part words at the ends of lines, by the rules of the article’s language.</source>
      <translation>تقسيم الكلمات في أواخر الأسطر، بقواعد لغة المقالة.</translation>
    </message>
    <message>
      <source>Light the paragraph</source>
      <translation>إضاءة الفقرة</translation>
    </message>
    <message>
      <source>Dim all but the paragraph that is being read.</source>
      <translation>تعتيم كل شيء سوى الفقرة المقروءة.</translation>
    </message>
    <message>
      <source>Reading ruler</source>
      <translation>مسطرة القراءة</translation>
    </message>
    <message>
      <source>Dim all but the lines that are being read.</source>
      <translation>تعتيم كل شيء سوى الأسطر المقروءة.</translation>
    </message>
    <message>
      <source>Scroll smoothly</source>
      <translation>تمرير سلس</translation>
    </message>
    <message>
      <source>Let the article glide; never where the system asks for less motion.</source>
      <translation>تنساب المقالة عند التمرير؛ إلا حيث يطلب النظام حركة أقل.</translation>
    </message>
    <message>
      <source>Chapters one under the other</source>
      <translation>فصول بعضها تحت بعض</translation>
    </message>
    <message>
      <source>Where a part of a series ends, the next one follows, and the one before stands above.</source>
      <translation>حيث ينتهي جزء من سلسلة يتبعه التالي، ويقف السابق فوقه.</translation>
    </message>
    <message>
      <source>Hide the toolbar</source>
      <translation>إخفاء شريط الأدوات</translation>
    </message>
    <message>
      <source>It comes when you scroll up, point at the upper edge of the article, or go there with Tab.</source>
      <translation>يظهر حين تمرّر إلى أعلى، أو تشير إلى الحافة العليا للمقالة، أو تنتقل إليه بـ Tab.</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>اللغة</translation>
    </message>
    <message>
      <source>The language of the window.</source>
      <translation>لغة النافذة.</translation>
    </message>
    <message>
      <source>Follow the system</source>
      <translation>كالنظام</translation>
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
      <translation>حجم نص النافذة</translation>
    </message>
    <message>
      <source>Lists, panes, menus and dialogs, beside what the system asks for.</source>
      <translation>القوائم واللوحات والحوارات، زيادةً على ما يطلبه النظام.</translation>
    </message>
    <message>
      <source>Mark as read at the end</source>
      <translation>عدّها مقروءة عند نهايتها</translation>
    </message>
    <message>
      <source>An article read to its end becomes read.</source>
      <translation>المقالة التي تُقرأ إلى نهايتها تصير مقروءة.</translation>
    </message>
    <message>
      <source>E-books</source>
      <translation>الكتب الإلكترونية</translation>
    </message>
    <message>
      <source>What a book becomes: by its length, an article for each chapter, or one article.</source>
      <translation>ما يصير إليه الكتاب: بحسب طوله، مقالة لكل فصل أو مقالة واحدة.</translation>
    </message>
    <message>
      <source>By length</source>
      <translation>بحسب الطول</translation>
    </message>
    <message>
      <source>Chapters</source>
      <translation>فصول</translation>
    </message>
    <message>
      <source>One article</source>
      <translation>مقالة واحدة</translation>
    </message>
    <message>
      <source>Keep reading time</source>
      <translation>حفظ وقت القراءة</translation>
    </message>
    <message>
      <source>Minutes and words by day and article, for Reading life; they stay on this machine.</source>
      <translation>الدقائق والكلمات بحسب اليوم والمقالة، من أجل حياة القراءة؛ تبقى على هذا الجهاز.</translation>
    </message>
    <message>
      <source>Tell of weeks in a row</source>
      <translation>ذكر الأسابيع المتتالية</translation>
    </message>
    <message>
      <source>Reading life says in how many weeks running you have read.</source>
      <translation>تقول حياة القراءة كم أسبوعًا متتاليًا قرأت.</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>فاتحة</translation>
    </message>
    <message>
      <source>Sepia</source>
      <translation>بنّية فاتحة</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>داكنة</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>عالية التباين</translation>
    </message>
    <message>
      <source>High contrast, dark</source>
      <translation>عالية التباين، داكنة</translation>
    </message>
    <message>
      <source>Highlights and notes</source>
      <translation>التظليلات والملاحظات</translation>
    </message>
    <message>
      <source>Bookmarks</source>
      <translation>الإشارات المرجعية</translation>
    </message>
    <message>
      <source>Read marks</source>
      <translation>علامات القراءة</translation>
    </message>
    <message>
      <source>Places in articles</source>
      <translation>المواضع في المقالات</translation>
    </message>
    <message>
      <source>Wastebasket</source>
      <translation>سلة المهملات</translation>
    </message>
    <message>
      <source>Names, searches and other things</source>
      <translation>الأسماء وعمليات البحث وأشياء أخرى</translation>
    </message>
    <message>
      <source>“{address}” is no address of a page.</source>
      <translation>«{address}» ليس عنوان صفحة.</translation>
    </message>
    <message>
      <source>Copy the address out of your browser’s address bar.</source>
      <translation>انسخ العنوان من شريط عنوان المتصفح.</translation>
    </message>
    <message>
      <source>There is no site called {host}.</source>
      <translation>لا يوجد موقع باسم {host}.</translation>
    </message>
    <message>
      <source>Look at the spelling, and whether this computer is connected to the network.</source>
      <translation>تحقّق من الإملاء ومن اتصال هذا الحاسوب بالشبكة.</translation>
    </message>
    <message>
      <source>Armchair can save pages of the web only, not “{scheme}:” addresses.</source>
      <translation>لا يحفظ Armchair إلا صفحات الوِب، لا عناوين «{scheme}:».</translation>
    </message>
    <message>
      <source>Give an address that begins with https:// or http://.</source>
      <translation>أعطِ عنوانًا يبدأ بـ https:// أو http://‎.</translation>
    </message>
    <message>
      <source>There is a name or a password in the address, which Armchair does not send.</source>
      <translation>في العنوان اسم أو كلمة مرور، وArmchair لا يرسلهما.</translation>
    </message>
    <message>
      <source>Take away what stands before the @.</source>
      <translation>احذف ما قبل @.</translation>
    </message>
    <message>
      <source>{host} is an address of this computer or of a network at home.</source>
      <translation>{host} عنوان هذا الحاسوب أو شبكة منزلية.</translation>
    </message>
    <message>
      <source>If that is what you want, allow it: by the box in the dialog, or by --allow-private.</source>
      <translation>إن كنت تريد ذلك فاسمح به: بالمربع في الحوار، أو بـ ‎--allow-private.</translation>
    </message>
    <message>
      <source>The name {host} could not be looked up.</source>
      <translation>تعذّر البحث عن الاسم {host}.</translation>
    </message>
    <message>
      <source>Look whether this computer is connected to the network, and try again.</source>
      <translation>تحقّق من اتصال هذا الحاسوب بالشبكة، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
      <source>{host} took too long to answer.</source>
      <translation>تأخّر {host} كثيرًا في الرد.</translation>
    </message>
    <message>
      <source>Try again later. Armchair connects directly and uses no proxy.</source>
      <translation>حاول لاحقًا. يتصل Armchair مباشرة ولا يستعمل وكيلًا.</translation>
    </message>
    <message>
      <source>Open it in your browser, save the page there, and import the file.</source>
      <translation>افتحها في متصفحك واحفظ الصفحة هناك ثم استورد الملف.</translation>
    </message>
    <message>
      <source>Look at the address again.</source>
      <translation>انظر في العنوان مرة أخرى.</translation>
    </message>
    <message>
      <source>Try again later.</source>
      <translation>حاول لاحقًا.</translation>
    </message>
    <message>
      <source>its certificate is not right ({reason}).</source>
      <translation>شهادته ليست صحيحة ({reason}).</translation>
    </message>
    <message>
      <source>{host} does not give this page to just anyone (answer {status}); perhaps one must log in.</source>
      <translation>لا يعطي {host} هذه الصفحة لأي أحد (الرد {status})؛ لعل تسجيل الدخول لازم.</translation>
    </message>
    <message>
      <source>{host} gave no page (answer {status}).</source>
      <translation>لم يعطِ {host} صفحة (الرد {status}).</translation>
    </message>
    <message>
      <source>{host} gave no answer that makes sense.</source>
      <translation>لم يعطِ {host} ردًّا مفهومًا.</translation>
    </message>
    <message>
      <source>its certificate has expired or is not valid yet.</source>
      <translation>انتهت صلاحية شهادته أو لم تبدأ بعد.</translation>
    </message>
    <message>
      <source>nobody whom this computer trusts vouches for its certificate.</source>
      <translation>لا أحد ممن يثق بهم هذا الحاسوب يضمن شهادته.</translation>
    </message>
    <message>
      <source>its certificate is for another site.</source>
      <translation>شهادته لموقع آخر.</translation>
    </message>
    <message>
      <source>{host} has no such page (answer {status}).</source>
      <translation>ليست لدى {host} صفحة كهذه (الرد {status}).</translation>
    </message>
    <message>
      <source>{host} was asked too often (answer {status}).</source>
      <translation>سُئل {host} مرات أكثر مما ينبغي (الرد {status}).</translation>
    </message>
    <message>
      <source>{host} has trouble of its own (answer {status}).</source>
      <translation>لدى {host} خلل من عنده (الرد {status}).</translation>
    </message>
    <message>
      <source>{host} could not prove that it is itself: {reason}</source>
      <translation>لم يستطع {host} أن يثبت أنه هو: {reason}</translation>
    </message>
    <message>
      <source>Nothing was loaded. Look at the address again, or try from another network.</source>
      <translation>لم يُحمَّل شيء. انظر في العنوان مرة أخرى، أو حاول من شبكة أخرى.</translation>
    </message>
    <message>
      <source>No secure connection to {host} could be made ({reason}).</source>
      <translation>تعذّر إنشاء اتصال آمن بـ {host} ({reason}).</translation>
    </message>
    <message>
      <source>Some sites can only be reached with http://.</source>
      <translation>بعض المواقع لا تُبلغ إلا بـ http://‎.</translation>
    </message>
    <message>
      <source>{host} takes no connection.</source>
      <translation>لا يقبل {host} أي اتصال.</translation>
    </message>
    <message>
      <source>Look at the address again, or try later.</source>
      <translation>انظر في العنوان مرة أخرى، أو حاول لاحقًا.</translation>
    </message>
    <message>
      <source>There is no way to {host}.</source>
      <translation>لا طريق إلى {host}.</translation>
    </message>
    <message>
      <source>Is this computer connected to the network?</source>
      <translation>هل هذا الحاسوب متصل بالشبكة؟</translation>
    </message>
    <message>
      <source>The connection to {host} broke off before all was there.</source>
      <translation>انقطع الاتصال بـ {host} قبل أن يصل كل شيء.</translation>
    </message>
    <message>
      <source>Try again.</source>
      <translation>حاول مرة أخرى.</translation>
    </message>
    <message>
      <source>The connection to {host} failed: {reason}.</source>
      <translation>فشل الاتصال بـ {host}: {reason}.</translation>
    </message>
    <message>
      <source>Save it in your browser and import the file.</source>
      <translation>احفظها في متصفحك واستورد الملف.</translation>
    </message>
    <message>
      <source>{host} sends from one address to the next without end.</source>
      <translation>يحيل {host} من عنوان إلى آخر بلا نهاية.</translation>
    </message>
    <message>
      <source>Some sites do that where cookies are refused. Save the page in your browser and import the file.</source>
      <translation>تفعل بعض المواقع ذلك حين تُرفض ملفات الارتباط. احفظ الصفحة في متصفحك واستورد الملف.</translation>
    </message>
    <message>
      <source>What is at {host} is larger than {n} MB.</source>
      <translation>ما عند {host} أكبر من {n} م.ب.</translation>
    </message>
    <message>
      <source>What {host} sent is packed in a way that cannot be undone.</source>
      <translation>ما أرسله {host} مضغوط بطريقة لا يمكن فكّها.</translation>
    </message>
    <message>
      <source>Armchair reads exports of Pocket, Instapaper, Omnivore, wallabag, Readwise, Raindrop, Matter, GoodLinks, Pinboard, Linkwarden, Karakeep and Kindle, bookmarks as HTML, and OPML.</source>
      <translation>يقرأ Armchair ما صدّرته Pocket وInstapaper وOmnivore وwallabag وReadwise وRaindrop وMatter وGoodLinks وPinboard وLinkwarden وKarakeep وKindle، والإشارات المرجعية بصيغة HTML، وOPML.</translation>
    </message>
    <message>
      <source>Armchair reads web pages, Markdown, text, EPUB, Word and OpenDocument files.</source>
      <translation>يقرأ Armchair صفحات الوِب وMarkdown والنصوص وEPUB وملفات Word وOpenDocument.</translation>
    </message>
    <message>
      <source>This is no export that Armchair knows.</source>
      <translation>ليس هذا تصديرًا يعرفه Armchair.</translation>
    </message>
    <message>
      <source>This file is not text.</source>
      <translation>هذا الملف ليس نصًّا.</translation>
    </message>
    <message>
      <source>The archive wants to put a file outside of its folder: {name}</source>
      <translation>يريد الأرشيف وضع ملف خارج مجلده: {name}</translation>
    </message>
    <message>
      <source>There is a link to another file in the archive: {name}</source>
      <translation>في الأرشيف وصلة إلى ملف آخر: {name}</translation>
    </message>
    <message>
      <source>{name} is locked with a password.</source>
      <translation>{name} مقفل بكلمة مرور.</translation>
    </message>
    <message>
      <source>{name} is packed in a way that Armchair does not know.</source>
      <translation>{name} مضغوط بطريقة لا يعرفها Armchair.</translation>
    </message>
    <message>
      <source>{name} is too large when it is unpacked.</source>
      <translation>{name} كبير جدًّا بعد فك ضغطه.</translation>
    </message>
    <message>
      <source>There are too many files in the archive (more than {n}).</source>
      <translation>ملفات الأرشيف كثيرة جدًّا (أكثر من {n}).</translation>
    </message>
    <message>
      <source>The archive unpacks to more than {n} GB.</source>
      <translation>يزيد الأرشيف بعد فك ضغطه على {n} ج.ب.</translation>
    </message>
    <message>
      <source>{name} is damaged in the archive.</source>
      <translation>{name} تالف في الأرشيف.</translation>
    </message>
    <message>
      <source>The archive is damaged, or is none.</source>
      <translation>الأرشيف تالف أو ليس أرشيفًا.</translation>
    </message>
    <message>
      <source>{name} is twice in the archive, and not the same.</source>
      <translation>{name} في الأرشيف مرتين، ومختلف.</translation>
    </message>
    <message>
      <source>This is no archive of Armchair’s.</source>
      <translation>ليس هذا أرشيفًا من Armchair.</translation>
    </message>
    <message>
      <source>This archive was made by a later version of Armchair. Import it with that one.</source>
      <translation>أنشأ هذا الأرشيفَ إصدارٌ لاحق من Armchair. استورده بذلك الإصدار.</translation>
    </message>
    <message>
      <source>A picture of “{title}” is missing.</source>
      <translation>صورة من «{title}» ناقصة.</translation>
    </message>
    <message>
      <source>This line is not what an archive of Armchair’s has.</source>
      <translation>ليس هذا السطر مما في أرشيف من Armchair.</translation>
    </message>
    <message>
      <source>There are no pages in this EPUB.</source>
      <translation>لا صفحات في ملف EPUB هذا.</translation>
    </message>
    <message>
      <source>This is no EPUB: it does not say where its pages are.</source>
      <translation>ليس هذا EPUB: لا يذكر أين صفحاته.</translation>
    </message>
    <message>
      <source>This book is locked by its seller (DRM of {name}), and Armchair cannot read it.</source>
      <translation>قفل البائع هذا الكتاب (حماية {name})، ولا يستطيع Armchair قراءته.</translation>
    </message>
    <message>
      <source>This book is locked by its seller (DRM), and Armchair cannot read it.</source>
      <translation>قفل البائع هذا الكتاب (حماية DRM)، ولا يستطيع Armchair قراءته.</translation>
    </message>
    <message>
      <source>Read it in the seller’s own program, or ask for a copy without DRM.</source>
      <translation>اقرأه في برنامج البائع، أو اطلب نسخة بلا حماية.</translation>
    </message>
    <message>
      <source>This is not an entry.</source>
      <translation>ليس هذا مدخلًا.</translation>
    </message>
    <message>
      <source>Not a list: {text}</source>
      <translation>ليست قائمة: {text}</translation>
    </message>
    <message>
      <source>There is no place in it: {text}</source>
      <translation>لا موضع فيه: {text}</translation>
    </message>
    <message>
      <source>This is not a passage of a book.</source>
      <translation>ليس هذا مقطعًا من كتاب.</translation>
    </message>
    <message>
      <source>Took the last paragraph as the author’s bio.</source>
      <translation>أُخذت الفقرة الأخيرة نبذةً عن الكاتب.</translation>
    </message>
    <message>
      <source>Left the last paragraph in the text, though it may be the author’s bio.</source>
      <translation>تُركت الفقرة الأخيرة في النص، ولعلها نبذة عن الكاتب.</translation>
    </message>
    <message>
      <source>There is no text in the file.</source>
      <translation>لا نص في الملف.</translation>
    </message>
    <message>
      <source>It has {found} values for {expected} columns.</source>
      <translation>فيه {found} من القيم لـ {expected} من الأعمدة.</translation>
    </message>
    <message>
      <source>A quotation mark is opened and never closed.</source>
      <translation>علامة اقتباس فُتحت ولم تُغلق.</translation>
    </message>
    <message>
      <source>From here on nothing can be read: too many quotation marks are not closed.</source>
      <translation>لا يُقرأ شيء من هنا فصاعدًا: علامات اقتباس كثيرة لم تُغلق.</translation>
    </message>
    <message>
      <source>Read as {encoding}; it does not say so itself.</source>
      <translation>قُرئ بترميز {encoding}؛ والملف لا يذكره.</translation>
    </message>
    <message>
      <source>Damaged characters, shown as �: {count}.</source>
      <translation>محارف تالفة، تظهر �: {count}.</translation>
    </message>
    <message>
      <source>This is an old Word file by another name.</source>
      <translation>هذا ملف Word قديم باسم آخر.</translation>
    </message>
    <message>
      <source>Open it in Word or LibreOffice, and save it as .docx or .odt.</source>
      <translation>افتحه في Word أو LibreOffice واحفظه بصيغة ‎.docx أو ‎.odt.</translation>
    </message>
    <message>
      <source>This is no Word document, or it is damaged.</source>
      <translation>ليس هذا مستند Word، أو هو تالف.</translation>
    </message>
    <message>
      <source>The document is nested deeper than any that people write.</source>
      <translation>تداخل المستند أعمق مما يكتبه الناس.</translation>
    </message>
    <message>
      <source>There is no entry in the file.</source>
      <translation>لا مدخل في الملف.</translation>
    </message>
    <message>
      <source>There is no address in it.</source>
      <translation>لا عنوان فيه.</translation>
    </message>
    <message>
      <source>There is no text in it.</source>
      <translation>لا نص فيه.</translation>
    </message>
    <message>
      <source>Its address is too long and was left out: {text}</source>
      <translation>عنوانه على الوِب أطول مما يجوز فتُرك: {text}</translation>
    </message>
    <message>
      <source>Its title is too long and was cut: {text}</source>
      <translation>عنوانه أطول مما يجوز فقُصّ: {text}</translation>
    </message>
    <message>
      <source>It has too many tags; left out: {n}</source>
      <translation>وسومه أكثر مما يجوز؛ ما تُرك منها: {n}</translation>
    </message>
    <message>
      <source>A tag is too long and was cut: {text}</source>
      <translation>وسم أطول مما يجوز فقُصّ: {text}</translation>
    </message>
    <message>
      <source>More in it was not understood.</source>
      <translation>وفيه غير ذلك مما لم يُفهم.</translation>
    </message>
    <message>
      <source>A passage without text.</source>
      <translation>مقطع بلا نص.</translation>
    </message>
    <message>
      <source>Not a date: {text}</source>
      <translation>ليس تاريخًا: {text}</translation>
    </message>
    <message>
      <source>Not a language: {text}</source>
      <translation>ليست لغة: {text}</translation>
    </message>
    <message>
      <source>{problem} ({field})</source>
      <translation>{problem} ({field})</translation>
    </message>
    <message>
      <source>Not a number: {text}</source>
      <translation>ليس عددًا: {text}</translation>
    </message>
    <message>
      <source>Not between 0 and {most}: {text}</source>
      <translation>ليس بين 0 و{most}: {text}</translation>
    </message>
    <message>
      <source>None of {known}: {text}</source>
      <translation>ليس واحدًا من {known}: {text}</translation>
    </message>
    <message>
      <source>Not a colour that Armchair knows: {text}</source>
      <translation>ليس لونًا يعرفه Armchair: {text}</translation>
    </message>
    <message>
      <source>Not an entry: {text}</source>
      <translation>ليس مدخلًا: {text}</translation>
    </message>
    <message>
      <source>Not a text: {text}</source>
      <translation>ليس نصًّا: {text}</translation>
    </message>
    <message>
      <source>Neither yes nor no: {text}</source>
      <translation>لا «نعم» ولا «لا»: {text}</translation>
    </message>
    <message>
      <source>Not a list of names: {text}</source>
      <translation>ليست قائمة أسماء: {text}</translation>
    </message>
    <message>
      <source>Not a name: {text}</source>
      <translation>ليس اسمًا: {text}</translation>
    </message>
    <message>
      <source>This page is not in the book.</source>
      <translation>ليست هذه الصفحة في الكتاب.</translation>
    </message>
    <message>
      <source>The pages of this book are set like a print; text and pictures were taken, places were not.</source>
      <translation>صفحات هذا الكتاب مرتبة كالمطبوع؛ أُخذ النص والصور دون مواضعها.</translation>
    </message>
    <message>
      <source>There is no text in this book; its pictures were taken in their order.</source>
      <translation>لا نص في هذا الكتاب؛ أُخذت صوره بترتيبها.</translation>
    </message>
    <message>
      <source>Sound and film in the book were left out: {n}</source>
      <translation>تُرك ما في الكتاب من صوت وفيلم: {n}</translation>
    </message>
    <message>
      <source>The page is too large to be read.</source>
      <translation>الصفحة أكبر من أن تُقرأ.</translation>
    </message>
    <message>
      <source>The book is too long; the rest of it was left out.</source>
      <translation>الكتاب طويل جدًّا؛ تُرك باقيه.</translation>
    </message>
    <message>
      <source>The file could not be read.</source>
      <translation>تعذّرت قراءة الملف.</translation>
    </message>
    <message>
      <source>This is a folder, not a file.</source>
      <translation>هذا مجلد وليس ملفًّا.</translation>
    </message>
    <message>
      <source>This is not an ordinary file.</source>
      <translation>ليس هذا ملفًّا عاديًّا.</translation>
    </message>
    <message>
      <source>The file is empty.</source>
      <translation>الملف فارغ.</translation>
    </message>
    <message>
      <source>The file is too large for an article ({megabytes} MB).</source>
      <translation>الملف أكبر من أن يكون مقالة ({megabytes} م.ب).</translation>
    </message>
    <message>
      <source>The file is no longer there.</source>
      <translation>لم يعد الملف موجودًا.</translation>
    </message>
    <message>
      <source>You do not have permission to read this file.</source>
      <translation>لا إذن لك بقراءة هذا الملف.</translation>
    </message>
    <message>
      <source>The file could not be read: {reason}.</source>
      <translation>تعذّرت قراءة الملف: {reason}.</translation>
    </message>
    <message>
      <source>The front matter is not sound YAML (line {line}); it was read line by line.</source>
      <translation>البيانات التمهيدية ليست YAML سليمًا (السطر {line})؛ قُرئت سطرًا سطرًا.</translation>
    </message>
    <message>
      <source>The front matter has no closing line; it was taken to end at the first blank line.</source>
      <translation>ليس للبيانات التمهيدية سطر ختام؛ عُدّت منتهية عند أول سطر فارغ.</translation>
    </message>
    <message>
      <source>The front matter is not sound TOML (line {line}); it was read line by line.</source>
      <translation>البيانات التمهيدية ليست TOML سليمًا (السطر {line})؛ قُرئت سطرًا سطرًا.</translation>
    </message>
    <message>
      <source>This is not JSON that any program wrote.</source>
      <translation>ليس هذا JSON كتبه برنامج.</translation>
    </message>
    <message>
      <source>This is not JSON, or it is cut off.</source>
      <translation>ليس هذا JSON، أو هو مقطوع.</translation>
    </message>
    <message>
      <source>What Armchair wrote of it before the text cannot be read: the marks in it were left out.</source>
      <translation>ما كتبه Armchair عنه قبل النص لا يُقرأ: تُركت العلامات التي فيه.</translation>
    </message>
    <message>
      <source>The file does not hold its highlights: {n}</source>
      <translation>لا يحوي الملف تظليلاته: {n}</translation>
    </message>
    <message>
      <source>The file is cut off: its end is missing.</source>
      <translation>الملف مبتور: آخره ناقص.</translation>
    </message>
    <message>
      <source>There is no web page in the file.</source>
      <translation>لا صفحة وِب في الملف.</translation>
    </message>
    <message>
      <source>The note on it is too long and was cut: {text}</source>
      <translation>الملاحظة عليه أطول مما يجوز فقُصّت: {text}</translation>
    </message>
    <message>
      <source>This is a button for the browser, and no page.</source>
      <translation>هذا زر للمتصفح وليس صفحة.</translation>
    </message>
    <message>
      <source>Open it in LibreOffice, and save it without a password.</source>
      <translation>افتحه في LibreOffice واحفظه بلا كلمة مرور.</translation>
    </message>
    <message>
      <source>This is no OpenDocument text, or it is damaged.</source>
      <translation>ليس هذا نص OpenDocument، أو هو تالف.</translation>
    </message>
    <message>
      <source>The document is locked with a password.</source>
      <translation>المستند مقفل بكلمة مرور.</translation>
    </message>
    <message>
      <source>Pictures of a kind that cannot be shown were left out: {n}</source>
      <translation>تُركت صور من نوع لا يمكن عرضه: {n}</translation>
    </message>
    <message>
      <source>{name} is not as any office program writes it.</source>
      <translation>ليس {name} كما يكتبه أي برنامج مكتبي.</translation>
    </message>
    <message>
      <source>“{title}” is a PDF, which Armchair does not read: its link alone was kept.</source>
      <translation>«{title}» ملف PDF لا يقرؤه Armchair: احتُفظ برابطه وحده.</translation>
    </message>
    <message>
      <source>The notes after a passage may be on it or on the page: they were taken as on the page.</source>
      <translation>قد تكون الملاحظات التي تلي المقطع عليه أو على الصفحة: أُخذت على أنها على الصفحة.</translation>
    </message>
    <message>
      <source>This is not OPML, or it is cut off.</source>
      <translation>ليس هذا OPML، أو هو مقطوع.</translation>
    </message>
    <message>
      <source>This source has no page, only a feed.</source>
      <translation>ليست لهذا المصدر صفحة، بل تغذية فقط.</translation>
    </message>
    <message>
      <source>Picture not found: {name}</source>
      <translation>صورة غير موجودة: {name}</translation>
    </message>
    <message>
      <source>Not sure: whole page kept.</source>
      <translation>غير مؤكد: حُفظت الصفحة كلها.</translation>
    </message>
    <message>
      <source>Only the beginning of the article is on the page.</source>
      <translation>في الصفحة بداية المقالة فقط.</translation>
    </message>
    <message>
      <source>Further pictures not found: {count}</source>
      <translation>صور أخرى غير موجودة: {count}</translation>
    </message>
    <message>
      <source>Pictures that were not saved with the page: {n}</source>
      <translation>صور لم تُحفظ مع الصفحة: {n}</translation>
    </message>
    <message>
      <source>There is no title in it.</source>
      <translation>لا عنوان للمقالة فيه.</translation>
    </message>
    <message>
      <source>Armchair does not read {format} files.</source>
      <translation>لا يقرأ Armchair ملفات {format}.</translation>
    </message>
    <message>
      <source>Armchair does not read PDF.</source>
      <translation>لا يقرأ Armchair ملفات PDF.</translation>
    </message>
    <message>
      <source>Its lines are places on paper, not text. Look for the same article as a web page or EPUB.</source>
      <translation>أسطره مواضع على ورق وليست نصًّا. ابحث عن المقالة نفسها صفحةَ وِب أو EPUB.</translation>
    </message>
    <message>
      <source>Have Calibre make an EPUB of it; books with DRM cannot be read at all.</source>
      <translation>اجعل Calibre يصنع منه EPUB؛ أما الكتب المحمية فلا تُقرأ أبدًا.</translation>
    </message>
    <message>
      <source>It holds pictures of pages. Look for the same text as a web page or EPUB.</source>
      <translation>فيه صور صفحات. ابحث عن النص نفسه صفحةَ وِب أو EPUB.</translation>
    </message>
    <message>
      <source>It holds pictures without text.</source>
      <translation>فيه صور بلا نص.</translation>
    </message>
    <message>
      <source>Armchair does not unpack this kind of archive.</source>
      <translation>لا يفك Armchair هذا النوع من الأرشيفات.</translation>
    </message>
    <message>
      <source>Unpack it, and import the folder that comes out.</source>
      <translation>فُكّه واستورد المجلد الناتج.</translation>
    </message>
    <message>
      <source>This is a part of a ZIM archive.</source>
      <translation>هذا جزء من أرشيف ZIM.</translation>
    </message>
    <message>
      <source>Import the part whose name ends in .zimaa; the others must lie beside it.</source>
      <translation>استورد الجزء الذي ينتهي اسمه بـ ‎.zimaa؛ ويجب أن تكون الأجزاء الأخرى بجانبه.</translation>
    </message>
    <message>
      <source>This is a picture, sound or film, and no article.</source>
      <translation>هذا صورة أو صوت أو فيلم، وليس مقالة.</translation>
    </message>
    <message>
      <source>Pictures come along with the articles that show them.</source>
      <translation>تأتي الصور مع المقالات التي تعرضها.</translation>
    </message>
    <message>
      <source>wallabag does not say which half of the day its times are in: they may be twelve hours early.</source>
      <translation>لا يذكر wallabag أي نصف من اليوم أوقاته: قد تكون مبكرة باثنتي عشرة ساعة.</translation>
    </message>
    <message>
      <source>It is damaged in the archive.</source>
      <translation>هو تالف في الأرشيف.</translation>
    </message>
    <message>
      <source>There are no pages in the archive.</source>
      <translation>لا صفحات في الأرشيف.</translation>
    </message>
    <message>
      <source>There are {n} articles in the archive.</source>
      <translation>مقالات الأرشيف: {n}.</translation>
    </message>
    <message>
      <source>Choose some of them: --only WORD or --most N; --list shows their titles.</source>
      <translation>اختر بعضها: ‎--only كلمة أو ‎--most عدد؛ ويعرض ‎--list عناوينها.</translation>
    </message>
    <message>
      <source>Armchair reads ZIM with a library that is not installed here.</source>
      <translation>يقرأ Armchair أرشيفات ZIM بمكتبة برمجية غير مثبَّتة هنا.</translation>
    </message>
    <message>
      <source>Install it: pip install 'armchair[zim]'</source>
      <translation>ثبّتها: pip install 'armchair[zim]'</translation>
    </message>
    <message>
      <source>There are no such articles in it.</source>
      <translation>لا مقالات كهذه فيه.</translation>
    </message>
    <message>
      <source>This is no export that Armchair knows; it was left out.</source>
      <translation>ليس هذا تصديرًا يعرفه Armchair؛ فتُرك.</translation>
    </message>
    <message>
      <source>There is no export in the archive that Armchair knows.</source>
      <translation>لا تصدير في الأرشيف يعرفه Armchair.</translation>
    </message>
    <message>
      <source>The window needs libraries that this system has not: {names}.</source>
      <translation>تحتاج النافذة إلى مكتبات برمجية ليست في هذا النظام: {names}.</translation>
    </message>
    <message>
      <source>Install them; Debian calls the packages {packages}.</source>
      <translation>ثبّتها؛ تسمّي Debian الحزم {packages}.</translation>
    </message>
    <message>
      <source>Install the packages that hold them.</source>
      <translation>ثبّت الحزم التي تحتويها.</translation>
    </message>
    <message>
      <source>sudo apt-get install {packages}</source>
      <translation>sudo apt-get install {packages}</translation>
    </message>
    <message>
      <source>says that this comes next</source>
      <translation>تقول إن هذه تليها</translation>
    </message>
    <message>
      <source>says that this comes before it</source>
      <translation>تقول إن هذه تسبقها</translation>
    </message>
    <message>
      <source>recommends this</source>
      <translation>توصي بهذه</translation>
    </message>
    <message>
      <source>is in a series with this</source>
      <translation>مع هذه في سلسلة</translation>
    </message>
    <message>
      <source>Restore from the copy of {when}</source>
      <translation>استعادة من نسخة {when}</translation>
    </message>
    <message>
      <source>{path} is a file, and a folder is to be made there.</source>
      <translation>{path} ملف، والمطلوب إنشاء مجلد هناك.</translation>
    </message>
    <message>
      <source>{path} is there already.</source>
      <translation>{path} موجود من قبل.</translation>
    </message>
    <message>
      <source>{path} cannot be written: {reason}.</source>
      <translation>لا يمكن كتابة {path}: {reason}.</translation>
    </message>
    <message>
      <source>Choose another place.</source>
      <translation>اختر مكانًا آخر.</translation>
    </message>
    <message>
      <source>{path} is inside the folder of the library.</source>
      <translation>{path} داخل مجلد المكتبة.</translation>
    </message>
    <message>
      <source>Choose a place outside of {path}.</source>
      <translation>اختر مكانًا خارج {path}.</translation>
    </message>
    <message>
      <source>There is no room left on the disk for {path}.</source>
      <translation>لا مساحة على القرص لـ {path}.</translation>
    </message>
    <message>
      <source>Make room and try again, or choose another disk; nothing was left behind.</source>
      <translation>أفسح مساحة وحاول مرة أخرى، أو اختر قرصًا آخر؛ لم يبقَ شيء في المكان.</translation>
    </message>
    <message>
      <source>You may not write to {path}.</source>
      <translation>لا يُسمح لك بالكتابة في {path}.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>اختر مجلدًا آخر.</translation>
    </message>
    <message>
      <source>There is no folder {path}.</source>
      <translation>لا يوجد مجلد {path}.</translation>
    </message>
    <message>
      <source>{path} is a folder.</source>
      <translation>{path} مجلد.</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>اختر اسمًا آخر.</translation>
    </message>
    <message>
      <source>There are files in {path} already.</source>
      <translation>في {path} ملفات من قبل.</translation>
    </message>
    <message>
      <source>Choose another name, or say that it may be replaced.</source>
      <translation>اختر اسمًا آخر، أو اسمح باستبدالها.</translation>
    </message>
    <message>
      <source>There is no article to export.</source>
      <translation>لا مقالة لتصديرها.</translation>
    </message>
    <message>
      <source>Choose another list.</source>
      <translation>اختر قائمة أخرى.</translation>
    </message>
    <message>
      <source>Complete library (one ZIP, nothing is lost)</source>
      <translation>المكتبة كاملة (ملف ZIP واحد، لا يضيع شيء)</translation>
    </message>
    <message>
      <source>Articles, originals and all marks, to keep or to move to another computer.</source>
      <translation>المقالات والأصول وكل العلامات، للحفظ أو للنقل إلى حاسوب آخر.</translation>
    </message>
    <message>
      <source>Bookmarks for browsers (addresses only)</source>
      <translation>إشارات مرجعية للمتصفحات (عناوين فقط)</translation>
    </message>
    <message>
      <source>Titles, addresses, tags and dates, for browsers. The articles themselves stay here.</source>
      <translation>العناوين وعناوين الوِب والوسوم والتواريخ، للمتصفحات. أما المقالات فتبقى هنا.</translation>
    </message>
    <message>
      <source>Left out, as they have no address: {n}</source>
      <translation>تُركت لأنها بلا عنوان وِب: {n}</translation>
    </message>
    <message>
      <source>{n} articles</source>
      <translation>مقالات: {n}</translation>
    </message>
    <message>
      <source>E-book (EPUB)</source>
      <translation>كتاب إلكتروني (EPUB)</translation>
    </message>
    <message>
      <source>A book with contents, highlights and authors, for e-readers.</source>
      <translation>كتاب بمحتويات وتظليلات وكتّاب، لقارئات الكتب.</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>المحتويات</translation>
    </message>
    <message>
      <source>Pictures of a kind that no book shows, left out: {n}</source>
      <translation>تُركت صور من نوع لا يعرضه أي كتاب: {n}</translation>
    </message>
    <message>
      <source>Unknown author</source>
      <translation>كاتب مجهول</translation>
    </message>
    <message>
      <source>About the author</source>
      <translation>عن الكاتب</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>المقالات</translation>
    </message>
    <message>
      <source>Web page (one file)</source>
      <translation>صفحة وِب (ملف واحد)</translation>
    </message>
    <message>
      <source>Everything in one page that any browser shows, offline too.</source>
      <translation>كل شيء في صفحة واحدة يعرضها أي متصفح، بلا اتصال أيضًا.</translation>
    </message>
    <message>
      <source>Markdown folder (comes back without loss)</source>
      <translation>مجلد Markdown (يعود بلا فقد)</translation>
    </message>
    <message>
      <source>A file for each article, and its pictures. Other programs read it, and so does Armchair.</source>
      <translation>ملف لكل مقالة مع صورها. تقرؤه برامج أخرى، ويقرؤه Armchair.</translation>
    </message>
    <message>
      <source>Original files, as they were imported</source>
      <translation>الملفات الأصلية كما استوردت</translation>
    </message>
    <message>
      <source>The files as they were before they were imported, byte for byte.</source>
      <translation>الملفات كما كانت قبل استيرادها، بايتًا ببايت.</translation>
    </message>
    <message>
      <source>Articles that came from no file, written as their text: {n}</source>
      <translation>مقالات لم تأتِ من ملف، كُتبت بنصها: {n}</translation>
    </message>
    <message>
      <source>{n} min</source>
      <translation>{n} د</translation>
    </message>
    <message>
      <source>Highlights that are not in this text</source>
      <translation>تظليلات ليست في هذا النص</translation>
    </message>
    <message>
      <source>Web pages (a file for each article)</source>
      <translation>صفحات وِب (ملف لكل مقالة)</translation>
    </message>
    <message>
      <source>A page for each article, and one with their titles that leads to them.</source>
      <translation>صفحة لكل مقالة، وصفحة بعناوينها تقود إليها.</translation>
    </message>
    <message>
      <source>Plain text (one file)</source>
      <translation>نص صِرف (ملف واحد)</translation>
    </message>
    <message>
      <source>The words alone.</source>
      <translation>الكلمات وحدها.</translation>
    </message>
    <message>
      <source>There is more in it than {n} entries; the rest was left out.</source>
      <translation>فيه أكثر من {n} من المداخل؛ تُرك الباقي.</translation>
    </message>
    <message>
      <source>{n} more were left out.</source>
      <translation>تُرك غيرها: {n}.</translation>
    </message>
    <message>
      <source>{n} more notes were left out.</source>
      <translation>وتُركت ملاحظات أخرى عددها {n}.</translation>
    </message>
    <message>
      <source>Armchair could not read it; this is a mistake of ours.</source>
      <translation>لم يستطع Armchair قراءته؛ هذا خطأ منا.</translation>
    </message>
    <message>
      <source>It cannot be read: {reason}.</source>
      <translation>لا يمكن قراءته: {reason}.</translation>
    </message>
    <message>
      <source>There is no such file.</source>
      <translation>لا يوجد ملف كهذا.</translation>
    </message>
    <message>
      <source>You may not read it; check its permissions.</source>
      <translation>لا يُسمح لك بقراءته؛ تحقّق من أذوناته.</translation>
    </message>
    <message>
      <source>There is no text to paste.</source>
      <translation>لا نص للصقه.</translation>
    </message>
    <message>
      <source>Take over the marks of {n} articles</source>
      <translation>أخذ علامات مقالات عددها {n}</translation>
    </message>
    <message>
      <source>Take over what came with {n} articles</source>
      <translation>أخذ ما جاء مع مقالات عددها {n}</translation>
    </message>
    <message>
      <source>Take over what came with “{title}”</source>
      <translation>أخذ ما جاء مع «{title}»</translation>
    </message>
    <message>
      <source>{one}, and {other}</source>
      <translation>{one}، و{other}</translation>
    </message>
    <message>
      <source>in the series “{series}”</source>
      <translation>في السلسلة «{series}»</translation>
    </message>
    <message>
      <source>{why}, as “{title}”</source>
      <translation>{why}، مثل «{title}»</translation>
    </message>
    <message>
      <source>links to this article</source>
      <translation>تشير إلى هذه المقالة</translation>
    </message>
    <message>
      <source>linked from this article</source>
      <translation>تشير إليها هذه المقالة</translation>
    </message>
    <message>
      <source>links to “{title}”</source>
      <translation>تشير إلى «{title}»</translation>
    </message>
    <message>
      <source>linked from “{title}”</source>
      <translation>تشير إليها «{title}»</translation>
    </message>
    <message>
      <source>by {author} too</source>
      <translation>بقلم {author} أيضًا</translation>
    </message>
    <message>
      <source>by the same author</source>
      <translation>بقلم الكاتب نفسه</translation>
    </message>
    <message>
      <source>Choose another place. Your marks are as they were.</source>
      <translation>اختر مكانًا آخر. علاماتك كما كانت.</translation>
    </message>
    <message>
      <source>Bring in {n} highlights</source>
      <translation>إدخال تظليلات عددها {n}</translation>
    </message>
    <message>
      <source>There are no annotations in it.</source>
      <translation>لا تعليقات فيه.</translation>
    </message>
    <message>
      <source>It is too large to be a file of annotations.</source>
      <translation>هو أكبر من أن يكون ملف تعليقات.</translation>
    </message>
    <message>
      <source>It is not JSON.</source>
      <translation>ليس JSON.</translation>
    </message>
    <message>
      <source>{name} was damaged: {rows} entries could be read, and {copied} came from the copy of {when}.</source>
      <translation>كان {name} تالفًا. المداخل التي أمكنت قراءتها: {rows}، وما جاء من نسخة {when}: {copied}.</translation>
    </message>
    <message>
      <source>{name} was damaged: {rows} entries could be read.</source>
      <translation>كان {name} تالفًا. المداخل التي أمكنت قراءتها: {rows}.</translation>
    </message>
    <message>
      <source>{lost}The damaged file is kept in {path}.</source>
      <translation>{lost}الملف التالف محفوظ في {path}.</translation>
    </message>
    <message>
      <source>Articles that are lost: {n} ({titles}). </source>
      <translation>المقالات المفقودة: {n} ({titles}). </translation>
    </message>
    <message>
      <source>Places in it that could not be read: {n}. </source>
      <translation>المواضع التي تعذّرت قراءتها فيه: {n}. </translation>
    </message>
    <message>
      <source>next in series “{series}”</source>
      <translation>التالية في سلسلة «{series}»</translation>
    </message>
    <message>
      <source>next in series “{series}”, part {part}</source>
      <translation>التالية في سلسلة «{series}»، الجزء {part}</translation>
    </message>
    <message>
      <source>before this in series “{series}”</source>
      <translation>قبلها في سلسلة «{series}»</translation>
    </message>
    <message>
      <source>before this in series “{series}”, part {part}</source>
      <translation>قبلها في سلسلة «{series}»، الجزء {part}</translation>
    </message>
    <message>
      <source>same series</source>
      <translation>السلسلة نفسها</translation>
    </message>
    <message>
      <source>same series, part {part}</source>
      <translation>السلسلة نفسها، الجزء {part}</translation>
    </message>
    <message>
      <source>before this, says the page</source>
      <translation>قبلها، بحسب الصفحة</translation>
    </message>
    <message>
      <source>after this, says the page</source>
      <translation>بعدها، بحسب الصفحة</translation>
    </message>
    <message>
      <source>similar: {words}</source>
      <translation>مشابهة: {words}</translation>
    </message>
    <message>
      <source>similar text</source>
      <translation>نص مشابه</translation>
    </message>
    <message>
      <source>links to this</source>
      <translation>تشير إلى هذه</translation>
    </message>
    <message>
      <source>also tagged {tags}</source>
      <translation>لها أيضًا الوسم {tags}</translation>
    </message>
    <message>
      <source>from this page</source>
      <translation>من هذه الصفحة</translation>
    </message>
    <message>
      <source>linked from this page</source>
      <translation>رابطها في هذه الصفحة</translation>
    </message>
    <message>
      <source>also by {author}</source>
      <translation>أيضًا بقلم {author}</translation>
    </message>
    <message>
      <source>same author</source>
      <translation>الكاتب نفسه</translation>
    </message>
    <message>
      <source>Bring {n} articles back from the wastebasket</source>
      <translation>إعادة مقالات من سلة المهملات، عددها {n}</translation>
    </message>
    <message>
      <source>It was taken out of the wastebasket.</source>
      <translation>أُخرجت من سلة المهملات.</translation>
    </message>
    <message>
      <source>It stays in the wastebasket; import the file itself to bring it back.</source>
      <translation>تبقى في سلة المهملات؛ استورد الملف نفسه لإعادتها.</translation>
    </message>
    <message>
      <source>Bring “{title}” back from the wastebasket</source>
      <translation>إعادة «{title}» من سلة المهملات</translation>
    </message>
    <message>
      <source>Bring articles back by importing them</source>
      <translation>إعادة مقالات باستيرادها</translation>
    </message>
    <message>
      <source>Perhaps a script makes this page. Save it in your browser and import the file.</source>
      <translation>لعل برنامجًا نصيًّا يصنع هذه الصفحة. احفظها في متصفحك واستورد الملف.</translation>
    </message>
    <message>
      <source>What is at this address is no article ({kind}).</source>
      <translation>ما عند هذا العنوان ليس مقالة ({kind}).</translation>
    </message>
    <message>
      <source>Armchair can save web pages, and files of the kinds that it can import.</source>
      <translation>يحفظ Armchair صفحات الوِب والملفات من الأنواع التي يستوردها.</translation>
    </message>
    <message>
      <source>Pictures that could not be loaded: {n}.</source>
      <translation>صور تعذّر تحميلها: {n}.</translation>
    </message>
    <message>
      <source>{host} wants you to log in before it shows this page.</source>
      <translation>يريد {host} أن تسجّل الدخول قبل أن يعرض هذه الصفحة.</translation>
    </message>
    <message>
      <source>{path} lacks its file {name}.</source>
      <translation>ينقص {path} ملفه {name}.</translation>
    </message>
    <message>
      <source>{path} cannot be read: {reason}.</source>
      <translation>لا يمكن قراءة {path}: {reason}.</translation>
    </message>
    <message>
      <source>{path} was packed by gzip, not by dictzip; unpack it with gunzip -S .dz.</source>
      <translation>ضُغط {path} بـ gzip لا بـ dictzip؛ فُكّه بـ gunzip -S .dz.</translation>
    </message>
    <message>
      <source>{path} is no StarDict dictionary.</source>
      <translation>ليس {path} قاموس StarDict.</translation>
    </message>
    <message>
      <source>{path} is too large to be read packed; unpack it with gunzip.</source>
      <translation>{path} أكبر من أن يُقرأ مضغوطًا؛ فُكّه بـ gunzip.</translation>
    </message>
    <message>
      <source>{path} is damaged.</source>
      <translation>{path} تالف.</translation>
    </message>
    <message>
      <source>Undo: {what}</source>
      <translation>تراجع: {what}</translation>
    </message>
    <message>
      <source>Redo: {what}</source>
      <translation>إعادة: {what}</translation>
    </message>
    <message>
      <source>Import “{name}”</source>
      <translation>استيراد «{name}»</translation>
    </message>
    <message>
      <source>Import “{name}” and {n} more</source>
      <translation>استيراد «{name}» وغيره، عدد ما معه {n}</translation>
    </message>
    <message>
      <source>Paste “{title}”</source>
      <translation>لصق «{title}»</translation>
    </message>
    <message>
      <source>Paste a text</source>
      <translation>لصق نص</translation>
    </message>
    <message>
      <source>{name} holds too much to be watched.</source>
      <translation>في {name} أكثر مما يمكن مراقبته.</translation>
    </message>
    <message>
      <source>Choose a folder in it, such as the one for downloads.</source>
      <translation>اختر مجلدًا فيه، كمجلد التنزيلات.</translation>
    </message>
    <message>
      <source>{path} is in use by another program.</source>
      <translation>{path} يستعمله برنامج آخر.</translation>
    </message>
    <message>
      <source>Close the other program and try again.</source>
      <translation>أغلق البرنامج الآخر وحاول مرة أخرى.</translation>
    </message>
    <message>
      <source>{path} is not a database.</source>
      <translation>{path} ليس قاعدة بيانات.</translation>
    </message>
    <message>
      <source>It was left as it is. Run armchair mend, or start Armchair: what can be read or copied is saved.</source>
      <translation>تُرك كما هو. شغّل armchair mend أو ابدأ Armchair: يُحفظ ما تمكن قراءته أو نسخه.</translation>
    </message>
    <message>
      <source>It was left as it is. Run armchair mend, or start Armchair anew: what can be read is saved.</source>
      <translation>تُرك كما هو. شغّل armchair mend أو ابدأ Armchair من جديد: يُحفظ ما تمكن قراءته.</translation>
    </message>
    <message>
      <source>Make room and try again; nothing was lost.</source>
      <translation>أفسح مساحة وحاول مرة أخرى؛ لم يضِع شيء.</translation>
    </message>
    <message>
      <source>{path} cannot be changed: it is read-only.</source>
      <translation>لا يمكن تغيير {path}: هو للقراءة فقط.</translation>
    </message>
    <message>
      <source>Give yourself the right to write to the file and its folder, or choose another folder with --data-dir.</source>
      <translation>امنح نفسك حق الكتابة في الملف ومجلده، أو اختر مجلدًا آخر بـ ‎--data-dir.</translation>
    </message>
    <message>
      <source>{path} cannot be opened.</source>
      <translation>لا يمكن فتح {path}.</translation>
    </message>
    <message>
      <source>Check that the folder exists and that you may write to it, or choose another with --data-dir.</source>
      <translation>تحقّق من وجود المجلد ومن السماح لك بالكتابة فيه، أو اختر غيره بـ ‎--data-dir.</translation>
    </message>
    <message>
      <source>Check the permissions of the file.</source>
      <translation>تحقّق من أذونات الملف.</translation>
    </message>
    <message>
      <source>{path} cannot be read or written: the disk reports an error.</source>
      <translation>لا يمكن قراءة {path} أو كتابته: يبلّغ القرص عن خطأ.</translation>
    </message>
    <message>
      <source>Check the disk, then try again.</source>
      <translation>افحص القرص، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
      <source>{path} is a database of another program.</source>
      <translation>{path} قاعدة بيانات برنامج آخر.</translation>
    </message>
    <message>
      <source>Move it away, or choose another folder with --data-dir. Nothing was changed.</source>
      <translation>انقله، أو اختر مجلدًا آخر بـ ‎--data-dir. لم يُغيَّر شيء.</translation>
    </message>
    <message>
      <source>Check the folder and its permissions, or choose another with --data-dir.</source>
      <translation>تحقّق من المجلد وأذوناته، أو اختر غيره بـ ‎--data-dir.</translation>
    </message>
    <message>
      <source>{path} cannot be the data folder: a file is in its place.</source>
      <translation>لا يمكن أن يكون {path} مجلد البيانات: في مكانه ملف.</translation>
    </message>
    <message>
      <source>The search index {path} cannot be used.</source>
      <translation>لا يمكن استعمال فهرس البحث {path}.</translation>
    </message>
    <message>
      <source>Armchair makes it anew from the library; until then titles are searched.</source>
      <translation>يصنعه Armchair من المكتبة من جديد؛ وحتى ذلك الحين يُبحث في العناوين.</translation>
    </message>
    <message>
      <source>{path} is damaged: {fault}.</source>
      <translation>{path} تالف: {fault}.</translation>
    </message>
    <message>
      <source>Run armchair mend: what can be read is saved, and the damaged file is kept.</source>
      <translation>شغّل armchair mend: يُحفظ ما تمكن قراءته، ويبقى الملف التالف محفوظًا.</translation>
    </message>
    <message>
      <source>{found} articles have no text</source>
      <translation>مقالات بلا نص: {found}</translation>
    </message>
    <message>
      <source>Move it away, or choose another folder with --data-dir.</source>
      <translation>انقلها، أو اختر مجلدًا آخر بـ ‎--data-dir.</translation>
    </message>
    <message>
      <source>{path} is a folder, not a file.</source>
      <translation>{path} مجلد وليس ملفًّا.</translation>
    </message>
    <message>
      <source>Move it away.</source>
      <translation>انقله.</translation>
    </message>
    <message>
      <source>{found} rows point to nothing</source>
      <translation>صفوف لا تشير إلى شيء: {found}</translation>
    </message>
    <message>
      <source>it does not read as it should ({found})</source>
      <translation>لا تُقرأ كما ينبغي ({found})</translation>
    </message>
    <message>
      <source>{path} could not be copied: {found}.</source>
      <translation>تعذّر نسخ {path}: {found}.</translation>
    </message>
    <message>
      <source>More than one article is called “{name}”.</source>
      <translation>أكثر من مقالة عنوانها «{name}».</translation>
    </message>
    <message>
      <source>Give one of these ids: {ids}.</source>
      <translation>أعطِ أحد هذه المعرّفات: {ids}.</translation>
    </message>
    <message>
      <source>No article is called “{name}”.</source>
      <translation>لا مقالة عنوانها «{name}».</translation>
    </message>
    <message>
      <source>Give an id, the beginning of one, or an exact title; armchair list shows them.</source>
      <translation>أعطِ معرّفًا أو أوله أو عنوانًا كاملًا؛ يعرضها armchair list.</translation>
    </message>
    <message>
      <source>Everything is as it was; the history of changes goes on without it.</source>
      <translation>كل شيء كما كان؛ ويستمر سجل التغييرات من دونه.</translation>
    </message>
    <message>
      <source>A change whose name cannot be read any more</source>
      <translation>تغيير لم يعد اسمه مقروءًا</translation>
    </message>
    <message>
      <source>This cannot be undone, for what it changed cannot be read any more: {what}</source>
      <translation>يتعذّر التراجع عن هذا، لأن ما غيّره لم يعد مقروءًا: {what}</translation>
    </message>
    <message>
      <source>This cannot be done again, for what it changed cannot be read any more: {what}</source>
      <translation>تتعذّر إعادة هذا، لأن ما غيّره لم يعد مقروءًا: {what}</translation>
    </message>
    <message>
      <source>Made with Qt {version} and PySide6, under the LGPL 3.</source>
      <translation>صُنع بـ Qt {version} وPySide6 برخصة LGPL 3.</translation>
    </message>
    <message>
      <source>About Armchair</source>
      <translation>عن Armchair</translation>
    </message>
    <message>
      <source>Armchair</source>
      <translation>Armchair</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>إغلاق</translation>
    </message>
    <message>
      <source>Version {version}</source>
      <translation>الإصدار {version}</translation>
    </message>
    <message>
      <source>Read the articles you keep: offline, in peace, like a good book.</source>
      <translation>اقرأ المقالات التي تحتفظ بها: بلا اتصال، في هدوء، ككتاب جيد.</translation>
    </message>
    <message>
      <source>Armchair is free software under the MIT licence.</source>
      <translation>‏Armchair برنامج حر برخصة MIT.</translation>
    </message>
    <message>
      <source>Your articles and marks are in {folder}</source>
      <translation>مقالاتك وعلاماتك في {folder}</translation>
    </message>
    <message>
      <source>Go</source>
      <translation>انتقال</translation>
    </message>
    <message>
      <source>Mark</source>
      <translation>وسم وتعليم</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>المكتبة</translation>
    </message>
    <message>
      <source>View</source>
      <translation>عرض</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>مساعدة</translation>
    </message>
    <message>
      <source>Continue reading</source>
      <translation>متابعة القراءة</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>رجوع</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>تقدّم</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>السابقة</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>التالية</translation>
    </message>
    <message>
      <source>Page down, then the next article</source>
      <translation>صفحة إلى الأمام، ثم المقالة التالية</translation>
    </message>
    <message>
      <source>Page up</source>
      <translation>صفحة إلى الوراء</translation>
    </message>
    <message>
      <source>Next paragraph</source>
      <translation>الفقرة التالية</translation>
    </message>
    <message>
      <source>Previous paragraph</source>
      <translation>الفقرة السابقة</translation>
    </message>
    <message>
      <source>Next highlight</source>
      <translation>التظليل التالي</translation>
    </message>
    <message>
      <source>Previous highlight</source>
      <translation>التظليل السابق</translation>
    </message>
    <message>
      <source>Search the list</source>
      <translation>البحث في القائمة</translation>
    </message>
    <message>
      <source>Find in article</source>
      <translation>البحث في المقالة</translation>
    </message>
    <message>
      <source>Next match</source>
      <translation>المطابقة التالية</translation>
    </message>
    <message>
      <source>Previous match</source>
      <translation>المطابقة السابقة</translation>
    </message>
    <message>
      <source>Look up in the dictionary</source>
      <translation>البحث في القاموس</translation>
    </message>
    <message>
      <source>Read aloud, or pause</source>
      <translation>قراءة بصوت مسموع أو توقّف</translation>
    </message>
    <message>
      <source>Page of the author</source>
      <translation>صفحة الكاتب</translation>
    </message>
    <message>
      <source>Page of the series</source>
      <translation>صفحة السلسلة</translation>
    </message>
    <message>
      <source>Web page of the article…</source>
      <translation>صفحة المقال على الويب…</translation>
    </message>
    <message>
      <source>To the article</source>
      <translation>إلى المقالة</translation>
    </message>
    <message>
      <source>Bookmark</source>
      <translation>إشارة مرجعية</translation>
    </message>
    <message>
      <source>Bookmark this paragraph…</source>
      <translation>إشارة مرجعية لهذه الفقرة…</translation>
    </message>
    <message>
      <source>Highlight</source>
      <translation>تظليل</translation>
    </message>
    <message>
      <source>Highlight in yellow</source>
      <translation>تظليل بالأصفر</translation>
    </message>
    <message>
      <source>Highlight in green</source>
      <translation>تظليل بالأخضر</translation>
    </message>
    <message>
      <source>Highlight in blue</source>
      <translation>تظليل بالأزرق</translation>
    </message>
    <message>
      <source>Highlight in pink</source>
      <translation>تظليل بالوردي</translation>
    </message>
    <message>
      <source>Highlight in purple</source>
      <translation>تظليل بالبنفسجي</translation>
    </message>
    <message>
      <source>Note on this passage…</source>
      <translation>ملاحظة على هذا المقطع…</translation>
    </message>
    <message>
      <source>Note on the article…</source>
      <translation>ملاحظة على المقالة…</translation>
    </message>
    <message>
      <source>Remove the highlight</source>
      <translation>إزالة التظليل</translation>
    </message>
    <message>
      <source>Copy as a quote with its source</source>
      <translation>نسخ كاقتباس مع مصدره</translation>
    </message>
    <message>
      <source>All marks</source>
      <translation>كل العلامات</translation>
    </message>
    <message>
      <source>Mark as read or unread</source>
      <translation>تعليم كمقروءة أو غير مقروءة</translation>
    </message>
    <message>
      <source>Read later, or no more</source>
      <translation>القراءة لاحقًا، أو إلغاؤها</translation>
    </message>
    <message>
      <source>Next of Read later</source>
      <translation>التالية في القراءة لاحقًا</translation>
    </message>
    <message>
      <source>Archive, or take out of the archive</source>
      <translation>أرشفة، أو إخراج من الأرشيف</translation>
    </message>
    <message>
      <source>Put into a collection…</source>
      <translation>وضع في مجموعة…</translation>
    </message>
    <message>
      <source>Move up in Read later or a collection</source>
      <translation>رفع في القراءة لاحقًا أو في مجموعة</translation>
    </message>
    <message>
      <source>Move down in Read later or a collection</source>
      <translation>خفض في القراءة لاحقًا أو في مجموعة</translation>
    </message>
    <message>
      <source>Rate with one star</source>
      <translation>تقييم بنجمة واحدة</translation>
    </message>
    <message>
      <source>Rate with two stars</source>
      <translation>تقييم بنجمتين</translation>
    </message>
    <message>
      <source>Rate with three stars</source>
      <translation>تقييم بثلاث نجوم</translation>
    </message>
    <message>
      <source>Rate with four stars</source>
      <translation>تقييم بأربع نجوم</translation>
    </message>
    <message>
      <source>Rate with five stars</source>
      <translation>تقييم بخمس نجوم</translation>
    </message>
    <message>
      <source>Take the rating away</source>
      <translation>إزالة التقييم</translation>
    </message>
    <message>
      <source>Add or remove tags…</source>
      <translation>إضافة وسوم أو إزالتها…</translation>
    </message>
    <message>
      <source>Rename or merge a tag…</source>
      <translation>إعادة تسمية وسم أو دمجه…</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>حذف</translation>
    </message>
    <message>
      <source>Put back from the wastebasket</source>
      <translation>إرجاع من سلة المهملات</translation>
    </message>
    <message>
      <source>Empty the wastebasket</source>
      <translation>إفراغ سلة المهملات</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>تراجع</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>إعادة</translation>
    </message>
    <message>
      <source>History of changes…</source>
      <translation>سجل التغييرات…</translation>
    </message>
    <message>
      <source>Import files…</source>
      <translation>استيراد ملفات…</translation>
    </message>
    <message>
      <source>Import a folder…</source>
      <translation>استيراد مجلد…</translation>
    </message>
    <message>
      <source>Save page from address…</source>
      <translation>حفظ صفحة من عنوان…</translation>
    </message>
    <message>
      <source>Watched folders…</source>
      <translation>المجلدات المراقَبة…</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>تصدير…</translation>
    </message>
    <message>
      <source>Paste text as an article</source>
      <translation>لصق نص كمقالة</translation>
    </message>
    <message>
      <source>Last import report</source>
      <translation>تقرير آخر استيراد</translation>
    </message>
    <message>
      <source>Imports…</source>
      <translation>عمليات الاستيراد…</translation>
    </message>
    <message>
      <source>Restore from a copy…</source>
      <translation>استعادة من نسخة…</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>نسخ</translation>
    </message>
    <message>
      <source>Copy the link of the article</source>
      <translation>نسخ رابط المقال</translation>
    </message>
    <message>
      <source>Copy the code or table in sight</source>
      <translation>نسخ الشيفرة أو الجدول الظاهر</translation>
    </message>
    <message>
      <source>Copy as a picture</source>
      <translation>نسخ كصورة</translation>
    </message>
    <message>
      <source>Save the passage as PNG…</source>
      <translation>حفظ المقطع بصيغة PNG…</translation>
    </message>
    <message>
      <source>Dictionaries…</source>
      <translation>القواميس…</translation>
    </message>
    <message>
      <source>Copy citation: APA</source>
      <translation>نسخ الاستشهاد: APA</translation>
    </message>
    <message>
      <source>Copy citation: BibTeX</source>
      <translation>نسخ الاستشهاد: BibTeX</translation>
    </message>
    <message>
      <source>Copy citation: RIS</source>
      <translation>نسخ الاستشهاد: RIS</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>طباعة…</translation>
    </message>
    <message>
      <source>Save as PDF…</source>
      <translation>حفظ بصيغة PDF…</translation>
    </message>
    <message>
      <source>Keep this search as a view…</source>
      <translation>الاحتفاظ بهذا البحث كعرض…</translation>
    </message>
    <message>
      <source>All articles</source>
      <translation>كل المقالات</translation>
    </message>
    <message>
      <source>Unread articles</source>
      <translation>المقالات غير المقروءة</translation>
    </message>
    <message>
      <source>Authors</source>
      <translation>الكتّاب</translation>
    </message>
    <message>
      <source>Wanted articles</source>
      <translation>المقالات المطلوبة</translation>
    </message>
    <message>
      <source>Read later</source>
      <translation>القراءة لاحقًا</translation>
    </message>
    <message>
      <source>Collections</source>
      <translation>المجموعات</translation>
    </message>
    <message>
      <source>Archive</source>
      <translation>الأرشيف</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>الوسوم</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>المصادر</translation>
    </message>
    <message>
      <source>Years</source>
      <translation>السنوات</translation>
    </message>
    <message>
      <source>Recently read</source>
      <translation>قُرئت مؤخرًا</translation>
    </message>
    <message>
      <source>Long reads</source>
      <translation>مقالات طويلة</translation>
    </message>
    <message>
      <source>Surprise me</source>
      <translation>فاجئني</translation>
    </message>
    <message>
      <source>Map of this article</source>
      <translation>خريطة هذه المقالة</translation>
    </message>
    <message>
      <source>Reading life</source>
      <translation>حياة القراءة</translation>
    </message>
    <message>
      <source>Look at the code or table in sight</source>
      <translation>عرض الشيفرة أو الجدول الظاهر</translation>
    </message>
    <message>
      <source>Move the wide table in sight on</source>
      <translation>تحريك الجدول العريض الظاهر إلى الأمام</translation>
    </message>
    <message>
      <source>Move the wide table in sight back</source>
      <translation>إرجاع الجدول العريض الظاهر</translation>
    </message>
    <message>
      <source>Open all that is folded in the article</source>
      <translation>فتح كل ما طُوي في المقالة</translation>
    </message>
    <message>
      <source>Fold all that can be folded in the article</source>
      <translation>طيّ كل ما يُطوى في المقالة</translation>
    </message>
    <message>
      <source>Side panel</source>
      <translation>اللوحة الجانبية</translation>
    </message>
    <message>
      <source>Focus</source>
      <translation>تركيز</translation>
    </message>
    <message>
      <source>Show the original</source>
      <translation>عرض الأصل</translation>
    </message>
    <message>
      <source>Light the paragraph being read</source>
      <translation>إضاءة الفقرة المقروءة</translation>
    </message>
    <message>
      <source>Two articles side by side</source>
      <translation>مقالتان جنبًا إلى جنب</translation>
    </message>
    <message>
      <source>To the other article</source>
      <translation>إلى المقالة الأخرى</translation>
    </message>
    <message>
      <source>Swap the two articles</source>
      <translation>تبديل المقالتين</translation>
    </message>
    <message>
      <source>Hide the toolbar while reading</source>
      <translation>إخفاء شريط الأدوات أثناء القراءة</translation>
    </message>
    <message>
      <source>Typography</source>
      <translation>الخط والتنسيق</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>نص أكبر</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>نص أصغر</translation>
    </message>
    <message>
      <source>Normal text size</source>
      <translation>حجم النص العادي</translation>
    </message>
    <message>
      <source>Theme: follow the system</source>
      <translation>السمة: كالنظام</translation>
    </message>
    <message>
      <source>Theme: light</source>
      <translation>السمة: فاتحة</translation>
    </message>
    <message>
      <source>Theme: sepia</source>
      <translation>السمة: بنّية فاتحة</translation>
    </message>
    <message>
      <source>Theme: dark</source>
      <translation>السمة: داكنة</translation>
    </message>
    <message>
      <source>Theme: high contrast</source>
      <translation>السمة: عالية التباين</translation>
    </message>
    <message>
      <source>Theme: high contrast, dark</source>
      <translation>السمة: عالية التباين، داكنة</translation>
    </message>
    <message>
      <source>Preferences…</source>
      <translation>التفضيلات…</translation>
    </message>
    <message>
      <source>Change keyboard shortcuts…</source>
      <translation>تغيير اختصارات لوحة المفاتيح…</translation>
    </message>
    <message>
      <source>Command palette</source>
      <translation>لوحة الأوامر</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
      <source>Open the data folder</source>
      <translation>فتح مجلد البيانات</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>إنهاء</translation>
    </message>
    <message>
      <source>{text} ({keys})</source>
      <translation>{text} ({keys})</translation>
    </message>
    <message>
      <source>{title} — Armchair</source>
      <translation>{title} — Armchair</translation>
    </message>
    <message>
      <source>Name an author “{name}”</source>
      <translation>تسمية كاتب «{name}»</translation>
    </message>
    <message>
      <source>Put a bio back into the text</source>
      <translation>إعادة نبذة إلى النص</translation>
    </message>
    <message>
      <source>Take a bio out of the text</source>
      <translation>إخراج نبذة من النص</translation>
    </message>
    <message>
      <source>Armchair has a problem</source>
      <translation>في Armchair مشكلة</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>تقرير</translation>
    </message>
    <message>
      <source>Copy report</source>
      <translation>نسخ التقرير</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>متابعة</translation>
    </message>
    <message>
      <source>This import can no longer be undone or redone.</source>
      <translation>لم يعد يمكن التراجع عن هذا الاستيراد أو إعادته.</translation>
    </message>
    <message>
      <source>This article is in the wastebasket.</source>
      <translation>هذه المقالة في سلة المهملات.</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>إرجاع</translation>
    </message>
    <message>
      <source>Your marks and places are gone from this folder, but there are copies of them.</source>
      <translation>علاماتك ومواضعك لم تعد في هذا المجلد، لكن لها نسخًا.</translation>
    </message>
    <message>
      <source>Restore…</source>
      <translation>استعادة…</translation>
    </message>
    <message>
      <source>Keep the note that was being written when Armchair ended</source>
      <translation>الاحتفاظ بالملاحظة التي كانت تُكتب حين انتهى Armchair</translation>
    </message>
    <message>
      <source>Armchair closes as soon as what you did last is stored.</source>
      <translation>يُغلق Armchair حالما يُحفظ آخر ما فعلته.</translation>
    </message>
    <message>
      <source>Stay</source>
      <translation>ابقَ</translation>
    </message>
    <message>
      <source>{told} {note}</source>
      <translation>{told} {note}</translation>
    </message>
    <message>
      <source>The damaged file is kept in {path}.</source>
      <translation>الملف التالف محفوظ في {path}.</translation>
    </message>
    <message>
      <source>Your library was damaged. What can be read of it is being saved…</source>
      <translation>كانت مكتبتك تالفة. يُحفظ الآن ما تمكن قراءته منها…</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>إيقاف</translation>
    </message>
    <message>
      <source>{name} was damaged: {rows} entries could be read, and {copied} came from a copy.</source>
      <translation>كان {name} تالفًا. المداخل التي أمكنت قراءتها: {rows}، وما جاء من نسخة: {copied}.</translation>
    </message>
    <message>
      <source>Articles that are lost: {n}. The damaged file and their names are kept in {path}.</source>
      <translation>المقالات المفقودة: {n}. الملف التالف وأسماؤها محفوظة في {path}.</translation>
    </message>
    <message>
      <source>The damaged library could not be saved: {reason}</source>
      <translation>تعذّر إنقاذ المكتبة التالفة: {reason}</translation>
    </message>
    <message>
      <source>Nothing was changed. Run armchair mend to try again.</source>
      <translation>لم يُغيَّر شيء. شغّل armchair mend للمحاولة من جديد.</translation>
    </message>
    <message>
      <source>Places in it that could not be read: {n}. The damaged file is kept in {path}.</source>
      <translation>المواضع التي تعذّرت قراءتها فيه: {n}. الملف التالف محفوظ في {path}.</translation>
    </message>
    <message>
      <source>It was stopped.</source>
      <translation>أُوقف.</translation>
    </message>
    <message>
      <source>before a new version</source>
      <translation>قبل إصدار جديد</translation>
    </message>
    <message>
      <source>before a restore</source>
      <translation>قبل استعادة</translation>
    </message>
    <message numerus="yes">
      <source>%n come back</source>
      <translation>
        <numerusform>ما يعود: %n</numerusform>
        <numerusform>ما يعود: %n</numerusform>
        <numerusform>ما يعود: %n</numerusform>
        <numerusform>ما يعود: %n</numerusform>
        <numerusform>ما يعود: %n</numerusform>
        <numerusform>ما يعود: %n</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n go</source>
      <translation>
        <numerusform>ما يزول: %n</numerusform>
        <numerusform>ما يزول: %n</numerusform>
        <numerusform>ما يزول: %n</numerusform>
        <numerusform>ما يزول: %n</numerusform>
        <numerusform>ما يزول: %n</numerusform>
        <numerusform>ما يزول: %n</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n become as they were</source>
      <translation>
        <numerusform>ما يصير كما كان: %n</numerusform>
        <numerusform>ما يصير كما كان: %n</numerusform>
        <numerusform>ما يصير كما كان: %n</numerusform>
        <numerusform>ما يصير كما كان: %n</numerusform>
        <numerusform>ما يصير كما كان: %n</numerusform>
        <numerusform>ما يصير كما كان: %n</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n go into it</source>
      <translation>
        <numerusform>ما يدخلها: %n</numerusform>
        <numerusform>ما يدخلها: %n</numerusform>
        <numerusform>ما يدخلها: %n</numerusform>
        <numerusform>ما يدخلها: %n</numerusform>
        <numerusform>ما يدخلها: %n</numerusform>
        <numerusform>ما يدخلها: %n</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n come out of it</source>
      <translation>
        <numerusform>ما يخرج منها: %n</numerusform>
        <numerusform>ما يخرج منها: %n</numerusform>
        <numerusform>ما يخرج منها: %n</numerusform>
        <numerusform>ما يخرج منها: %n</numerusform>
        <numerusform>ما يخرج منها: %n</numerusform>
        <numerusform>ما يخرج منها: %n</numerusform>
      </translation>
    </message>
    <message>
      <source>comes back</source>
      <translation>يعود</translation>
    </message>
    <message>
      <source>goes</source>
      <translation>يزول</translation>
    </message>
    <message>
      <source>becomes as it was</source>
      <translation>يصير كما كان</translation>
    </message>
    <message>
      <source>goes into it</source>
      <translation>يدخلها</translation>
    </message>
    <message>
      <source>comes out of it</source>
      <translation>يخرج منها</translation>
    </message>
    <message>
      <source>Restore from a copy</source>
      <translation>استعادة من نسخة</translation>
    </message>
    <message>
      <source>What you read and marked is copied each day. Going back to a copy can be undone. Articles and settings stay as they are.</source>
      <translation>يُنسخ ما قرأته وعلّمته كل يوم. والعودة إلى نسخة يمكن التراجع عنها. وتبقى المقالات والإعدادات كما هي.</translation>
    </message>
    <message>
      <source>Copies</source>
      <translation>النسخ</translation>
    </message>
    <message>
      <source>What would change</source>
      <translation>ما سيتغيّر</translation>
    </message>
    <message>
      <source>In which way</source>
      <translation>على أي نحو</translation>
    </message>
    <message>
      <source>Only bring back what is missing; leave all else as it is</source>
      <translation>إعادة الناقص فقط؛ وترك كل ما سواه كما هو</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>استعادة</translation>
    </message>
    <message>
      <source>Storing what you did…</source>
      <translation>يجري حفظ ما فعلته…</translation>
    </message>
    <message>
      <source>There are no copies yet. One is made each day while Armchair is open.</source>
      <translation>لا نسخ بعد. تُصنع واحدة كل يوم ما دام Armchair مفتوحًا.</translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation>تُقارن…</translation>
    </message>
    <message>
      <source>Nothing would change: all is as this copy has it.</source>
      <translation>لن يتغيّر شيء: كل شيء كما في هذه النسخة.</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>ولا غيرها</numerusform>
        <numerusform>وواحد غيرها</numerusform>
        <numerusform>واثنان غيرها</numerusform>
        <numerusform>و%n غيرها</numerusform>
        <numerusform>و%n غيرها</numerusform>
        <numerusform>و%n غيرها</numerusform>
      </translation>
    </message>
    <message>
      <source>History of changes</source>
      <translation>سجل التغييرات</translation>
    </message>
    <message>
      <source>Nothing was changed yet.</source>
      <translation>لم يُغيَّر شيء بعد.</translation>
    </message>
    <message>
      <source>When</source>
      <translation>متى</translation>
    </message>
    <message>
      <source>What</source>
      <translation>ماذا</translation>
    </message>
    <message>
      <source>It is undone. Redo does it again, with what was undone before it.</source>
      <translation>تم التراجع عنه. تفعله الإعادة من جديد مع ما جرى التراجع عنه قبله.</translation>
    </message>
    <message>
      <source>Undo goes back to before this step: it and all that came after it are undone.</source>
      <translation>يعود التراجع إلى ما قبل هذه الخطوة: يُتراجع عنها وعن كل ما جاء بعدها.</translation>
    </message>
    <message numerus="yes">
      <source>Redo %n steps</source>
      <translation>
        <numerusform>إعادة الخطوات</numerusform>
        <numerusform>إعادة خطوة واحدة</numerusform>
        <numerusform>إعادة خطوتين</numerusform>
        <numerusform>إعادة %n خطوات</numerusform>
        <numerusform>إعادة %n خطوة</numerusform>
        <numerusform>إعادة %n خطوة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Undo %n steps</source>
      <translation>
        <numerusform>التراجع عن الخطوات</numerusform>
        <numerusform>التراجع عن خطوة واحدة</numerusform>
        <numerusform>التراجع عن خطوتين</numerusform>
        <numerusform>التراجع عن %n خطوات</numerusform>
        <numerusform>التراجع عن %n خطوة</numerusform>
        <numerusform>التراجع عن %n خطوة</numerusform>
      </translation>
    </message>
    <message>
      <source>Empty the wastebasket of “{title}”</source>
      <translation>إفراغ سلة المهملات من «{title}»</translation>
    </message>
    <message>
      <source>Empty the wastebasket of {n} articles</source>
      <translation>إفراغ سلة المهملات من مقالات عددها {n}</translation>
    </message>
    <message>
      <source>Put all back</source>
      <translation>إرجاع الكل</translation>
    </message>
    <message>
      <source>Empty</source>
      <translation>إفراغ</translation>
    </message>
    <message>
      <source>It is not in the wastebasket.</source>
      <translation>ليست في سلة المهملات.</translation>
    </message>
    <message>
      <source>The wastebasket is empty.</source>
      <translation>سلة المهملات فارغة.</translation>
    </message>
    <message>
      <source>This link leaves Armchair: {address}</source>
      <translation>يخرج هذا الرابط من Armchair: {address}</translation>
    </message>
    <message>
      <source>Open in the browser</source>
      <translation>الفتح في المتصفح</translation>
    </message>
    <message>
      <source>Save it here</source>
      <translation>حفظها هنا</translation>
    </message>
    <message numerus="yes">
      <source>%Ln articles</source>
      <translation>
        <numerusform>لا مقالات</numerusform>
        <numerusform>مقالة واحدة</numerusform>
        <numerusform>مقالتان</numerusform>
        <numerusform>%Ln مقالات</numerusform>
        <numerusform>%Ln مقالة</numerusform>
        <numerusform>%Ln مقالة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n min</source>
      <translation>
        <numerusform>%n د</numerusform>
        <numerusform>%n د</numerusform>
        <numerusform>%n د</numerusform>
        <numerusform>%n د</numerusform>
        <numerusform>%n د</numerusform>
        <numerusform>%n د</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n minutes</source>
      <translation>
        <numerusform>%n دقيقة</numerusform>
        <numerusform>دقيقة واحدة</numerusform>
        <numerusform>دقيقتان</numerusform>
        <numerusform>%n دقائق</numerusform>
        <numerusform>%n دقيقة</numerusform>
        <numerusform>%n دقيقة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Wanted by %n articles</source>
      <translation>
        <numerusform>لا تطلبها مقالة</numerusform>
        <numerusform>تطلبها مقالة واحدة</numerusform>
        <numerusform>تطلبها مقالتان</numerusform>
        <numerusform>تطلبها %n مقالات</numerusform>
        <numerusform>تطلبها %n مقالة</numerusform>
        <numerusform>تطلبها %n مقالة</numerusform>
      </translation>
    </message>
    <message>
      <source>read</source>
      <translation>مقروءة</translation>
    </message>
    <message numerus="yes">
      <source>%n marks</source>
      <translation>
        <numerusform>لا علامات</numerusform>
        <numerusform>علامة واحدة</numerusform>
        <numerusform>علامتان</numerusform>
        <numerusform>%n علامات</numerusform>
        <numerusform>%n علامة</numerusform>
        <numerusform>%n علامة</numerusform>
      </translation>
    </message>
    <message>
      <source>{percent} %</source>
      <translation>{percent}٪</translation>
    </message>
    <message>
      <source>archived</source>
      <translation>في الأرشيف</translation>
    </message>
    <message>
      <source>unread</source>
      <translation>غير مقروءة</translation>
    </message>
    <message numerus="yes">
      <source>%n percent read</source>
      <translation>
        <numerusform>قُرئ %n في المئة</numerusform>
        <numerusform>قُرئ %n في المئة</numerusform>
        <numerusform>قُرئ %n في المئة</numerusform>
        <numerusform>قُرئ %n في المئة</numerusform>
        <numerusform>قُرئ %n في المئة</numerusform>
        <numerusform>قُرئ %n في المئة</numerusform>
      </translation>
    </message>
    <message>
      <source>bookmarked</source>
      <translation>عليها إشارة مرجعية</translation>
    </message>
    <message numerus="yes">
      <source>%n stars</source>
      <translation>
        <numerusform>لا نجوم</numerusform>
        <numerusform>نجمة واحدة</numerusform>
        <numerusform>نجمتان</numerusform>
        <numerusform>%n نجوم</numerusform>
        <numerusform>%n نجمة</numerusform>
        <numerusform>%n نجمة</numerusform>
      </translation>
    </message>
    <message>
      <source>yours</source>
      <translation>منك</translation>
    </message>
    <message>
      <source>Saved {date}</source>
      <translation>حُفظت في {date}</translation>
    </message>
    <message>
      <source>Saved link</source>
      <translation>رابط محفوظ</translation>
    </message>
    <message>
      <source>Drop files or folders here, or import them: Markdown, web pages, e-books, exports of other services.</source>
      <translation>أفلت ملفات أو مجلدات هنا، أو استوردها: Markdown وصفحات وِب وكتبًا إلكترونية وما صدّرته خدمات أخرى.</translation>
    </message>
    <message>
      <source>All your articles are in the wastebasket.</source>
      <translation>كل مقالاتك في سلة المهملات.</translation>
    </message>
    <message>
      <source>No articles yet</source>
      <translation>لا مقالات بعد</translation>
    </message>
    <message>
      <source>Did you mean “{words}”?</source>
      <translation>هل قصدت «{words}»؟</translation>
    </message>
    <message>
      <source>Search for it</source>
      <translation>البحث عنه</translation>
    </message>
    <message>
      <source>Nothing matches “{words}”.</source>
      <translation>لا شيء يطابق «{words}».</translation>
    </message>
    <message>
      <source>Nothing here.</source>
      <translation>لا شيء هنا.</translation>
    </message>
    <message>
      <source>Show all articles</source>
      <translation>عرض كل المقالات</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>مسح</translation>
    </message>
    <message>
      <source>All read.</source>
      <translation>قُرئت كلها.</translation>
    </message>
    <message>
      <source>What you import next appears here.</source>
      <translation>ما تستورده بعد الآن يظهر هنا.</translation>
    </message>
    <message>
      <source>No bookmarks yet</source>
      <translation>لا إشارات مرجعية بعد</translation>
    </message>
    <message>
      <source>Press B to bookmark the open article.</source>
      <translation>اضغط B لوضع إشارة مرجعية على المقالة المفتوحة.</translation>
    </message>
    <message>
      <source>No authors yet</source>
      <translation>لا كتّاب بعد</translation>
    </message>
    <message>
      <source>Authors appear here with their articles.</source>
      <translation>يظهر الكتّاب هنا مع مقالاتهم.</translation>
    </message>
    <message>
      <source>Nothing wanted</source>
      <translation>لا شيء مطلوب</translation>
    </message>
    <message>
      <source>What your articles point to and you do not have yet is listed here.</source>
      <translation>ما تشير إليه مقالاتك وليس عندك بعد يُعرض هنا.</translation>
    </message>
    <message>
      <source>No tags yet</source>
      <translation>لا وسوم بعد</translation>
    </message>
    <message>
      <source>Tags appear here with their articles.</source>
      <translation>تظهر الوسوم هنا مع مقالاتها.</translation>
    </message>
    <message>
      <source>No sources yet</source>
      <translation>لا مصادر بعد</translation>
    </message>
    <message>
      <source>Sites that articles came from appear here.</source>
      <translation>تظهر هنا المواقع التي جاءت منها المقالات.</translation>
    </message>
    <message>
      <source>No dates yet</source>
      <translation>لا تواريخ بعد</translation>
    </message>
    <message>
      <source>Articles that say when they were published appear here.</source>
      <translation>تظهر هنا المقالات التي تذكر متى نُشرت.</translation>
    </message>
    <message>
      <source>Nothing read yet</source>
      <translation>لم يُقرأ شيء بعد</translation>
    </message>
    <message>
      <source>What you open appears here, the last first.</source>
      <translation>ما تفتحه يظهر هنا، والأحدث أولًا.</translation>
    </message>
    <message>
      <source>No long reads yet</source>
      <translation>لا مقالات طويلة بعد</translation>
    </message>
    <message>
      <source>Articles of 20 minutes and more appear here.</source>
      <translation>تظهر هنا مقالات العشرين دقيقة فأكثر.</translation>
    </message>
    <message>
      <source>Nothing begun</source>
      <translation>لم يُبدأ شيء</translation>
    </message>
    <message>
      <source>What you began and did not finish appears here, the last first.</source>
      <translation>ما بدأته ولم تُنهه يظهر هنا، والأحدث أولًا.</translation>
    </message>
    <message>
      <source>The wastebasket is empty</source>
      <translation>سلة المهملات فارغة</translation>
    </message>
    <message>
      <source>What you delete appears here.</source>
      <translation>ما تحذفه يظهر هنا.</translation>
    </message>
    <message>
      <source>Nothing to read later</source>
      <translation>لا شيء للقراءة لاحقًا</translation>
    </message>
    <message>
      <source>Press L to put the open article here.</source>
      <translation>اضغط L لوضع المقالة المفتوحة هنا.</translation>
    </message>
    <message>
      <source>No collections yet</source>
      <translation>لا مجموعات بعد</translation>
    </message>
    <message>
      <source>Press A to put an article into one.</source>
      <translation>اضغط A لوضع مقالة في مجموعة.</translation>
    </message>
    <message>
      <source>The archive is empty</source>
      <translation>الأرشيف فارغ</translation>
    </message>
    <message>
      <source>Press E once an article is done.</source>
      <translation>اضغط E حين تفرغ من مقالة.</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>التاريخ</translation>
    </message>
    <message>
      <source>Date saved</source>
      <translation>تاريخ الحفظ</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>العنوان</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>الكاتب</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>الطول</translation>
    </message>
    <message>
      <source>Relevance</source>
      <translation>الصلة</translation>
    </message>
    <message>
      <source>Authors are sorted by name.</source>
      <translation>الكتّاب مرتبون بالاسم.</translation>
    </message>
    <message>
      <source>Your own tags come first, then those with the most articles.</source>
      <translation>وسومك أولًا، ثم الأكثر مقالات.</translation>
    </message>
    <message>
      <source>Those with the most articles come first.</source>
      <translation>الأكثر مقالات أولًا.</translation>
    </message>
    <message>
      <source>The latest year comes first.</source>
      <translation>السنة الأحدث أولًا.</translation>
    </message>
    <message>
      <source>What you read last comes first.</source>
      <translation>آخر ما قرأته أولًا.</translation>
    </message>
    <message>
      <source>What you deleted last comes first.</source>
      <translation>آخر ما حذفته أولًا.</translation>
    </message>
    <message>
      <source>Shuffled: choose “Surprise me” again for another order.</source>
      <translation>مخلوطة: اختر «فاجئني» مرة أخرى لترتيب آخر.</translation>
    </message>
    <message>
      <source>What most articles point to comes first.</source>
      <translation>ما تشير إليه أكثر المقالات أولًا.</translation>
    </message>
    <message>
      <source>In the order that you give it: drag articles, or press Ctrl+Shift+Up and Down.</source>
      <translation>بالترتيب الذي تعطيه: اسحب المقالات أو اضغط Ctrl+Shift+السهم الأعلى أو الأسفل.</translation>
    </message>
    <message>
      <source>In the order in which they were made.</source>
      <translation>بترتيب إنشائها.</translation>
    </message>
    <message>
      <source>Author: {name}</source>
      <translation>الكاتب: {name}</translation>
    </message>
    <message>
      <source>Tag: {name}</source>
      <translation>الوسم: {name}</translation>
    </message>
    <message>
      <source>Series: {name}</source>
      <translation>السلسلة: {name}</translation>
    </message>
    <message>
      <source>Source: {name}</source>
      <translation>المصدر: {name}</translation>
    </message>
    <message>
      <source>Year: {name}</source>
      <translation>السنة: {name}</translation>
    </message>
    <message>
      <source>Your tag: {name}</source>
      <translation>وسمك: {name}</translation>
    </message>
    <message>
      <source>Collection: {name}</source>
      <translation>المجموعة: {name}</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>بحث</translation>
    </message>
    <message>
      <source>Clear the search</source>
      <translation>مسح البحث</translation>
    </message>
    <message numerus="yes">
      <source>Search %Ln articles</source>
      <translation>
        <numerusform>البحث في المقالات</numerusform>
        <numerusform>البحث في مقالة واحدة</numerusform>
        <numerusform>البحث في مقالتين</numerusform>
        <numerusform>البحث في %Ln مقالات</numerusform>
        <numerusform>البحث في %Ln مقالة</numerusform>
        <numerusform>البحث في %Ln مقالة</numerusform>
      </translation>
    </message>
    <message>
      <source>Sort</source>
      <translation>ترتيب</translation>
    </message>
    <message>
      <source>Reverse</source>
      <translation>عكس</translation>
    </message>
    <message>
      <source>Sorted by: {order}</source>
      <translation>الترتيب: {order}</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>أُزيلت</translation>
    </message>
    <message>
      <source>Show all articles again</source>
      <translation>عرض كل المقالات من جديد</translation>
    </message>
    <message>
      <source>Remove the filter {text}</source>
      <translation>إزالة المرشّح {text}</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>حفظ</translation>
    </message>
    <message>
      <source>Keep this search as a view</source>
      <translation>الاحتفاظ بهذا البحث كعرض</translation>
    </message>
    <message numerus="yes">
      <source>%Ln results</source>
      <translation>
        <numerusform>لا نتائج</numerusform>
        <numerusform>نتيجة واحدة</numerusform>
        <numerusform>نتيجتان</numerusform>
        <numerusform>%Ln نتائج</numerusform>
        <numerusform>%Ln نتيجة</numerusform>
        <numerusform>%Ln نتيجة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>More than %Ln results</source>
      <translation>
        <numerusform>لا نتائج أخرى</numerusform>
        <numerusform>أكثر من نتيجة واحدة</numerusform>
        <numerusform>أكثر من نتيجتين</numerusform>
        <numerusform>أكثر من %Ln نتائج</numerusform>
        <numerusform>أكثر من %Ln نتيجة</numerusform>
        <numerusform>أكثر من %Ln نتيجة</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} in {seconds} s</source>
      <translation>{count} في {seconds} ث</translation>
    </message>
    <message>
      <source>Only titles and authors are searched while the search is being prepared.</source>
      <translation>يُبحث في العناوين والكتّاب وحدهم ما دام البحث يُجهَّز.</translation>
    </message>
    <message>
      <source>The search is still being prepared: more may be found.</source>
      <translation>ما زال البحث قيد التحضير: قد يُعثر على المزيد.</translation>
    </message>
    <message>
      <source>Few articles have all the words: these have most of them.</source>
      <translation>مقالات قليلة فيها كل الكلمات: هذه فيها أكثرها.</translation>
    </message>
    <message>
      <source>Take out of “{name}”</source>
      <translation>إخراج من «{name}»</translation>
    </message>
    <message numerus="yes">
      <source>Delete %n articles</source>
      <translation>
        <numerusform>حذف المقالات</numerusform>
        <numerusform>حذف مقالة واحدة</numerusform>
        <numerusform>حذف مقالتين</numerusform>
        <numerusform>حذف %n مقالات</numerusform>
        <numerusform>حذف %n مقالة</numerusform>
        <numerusform>حذف %n مقالة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Put %n articles back</source>
      <translation>
        <numerusform>إرجاع المقالات</numerusform>
        <numerusform>إرجاع مقالة واحدة</numerusform>
        <numerusform>إرجاع مقالتين</numerusform>
        <numerusform>إرجاع %n مقالات</numerusform>
        <numerusform>إرجاع %n مقالة</numerusform>
        <numerusform>إرجاع %n مقالة</numerusform>
      </translation>
    </message>
    <message>
      <source>Remove this collection</source>
      <translation>إزالة هذه المجموعة</translation>
    </message>
    <message>
      <source>Remove from all articles</source>
      <translation>إزالة من كل المقالات</translation>
    </message>
    <message>
      <source>No rating</source>
      <translation>بلا تقييم</translation>
    </message>
    <message>
      <source>Show the articles</source>
      <translation>عرض المقالات</translation>
    </message>
    <message numerus="yes">
      <source>Remove bookmarks of %n articles</source>
      <translation>
        <numerusform>إزالة الإشارات المرجعية</numerusform>
        <numerusform>إزالة الإشارة المرجعية من مقالة واحدة</numerusform>
        <numerusform>إزالة الإشارات المرجعية من مقالتين</numerusform>
        <numerusform>إزالة الإشارات المرجعية من %n مقالات</numerusform>
        <numerusform>إزالة الإشارات المرجعية من %n مقالة</numerusform>
        <numerusform>إزالة الإشارات المرجعية من %n مقالة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Bookmark %n articles</source>
      <translation>
        <numerusform>وضع إشارات مرجعية</numerusform>
        <numerusform>وضع إشارة مرجعية على مقالة واحدة</numerusform>
        <numerusform>وضع إشارات مرجعية على مقالتين</numerusform>
        <numerusform>وضع إشارات مرجعية على %n مقالات</numerusform>
        <numerusform>وضع إشارات مرجعية على %n مقالة</numerusform>
        <numerusform>وضع إشارات مرجعية على %n مقالة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Mark %n articles as unread</source>
      <translation>
        <numerusform>تعليم المقالات كغير مقروءة</numerusform>
        <numerusform>تعليم مقالة واحدة كغير مقروءة</numerusform>
        <numerusform>تعليم مقالتين كغير مقروءتين</numerusform>
        <numerusform>تعليم %n مقالات كغير مقروءة</numerusform>
        <numerusform>تعليم %n مقالة كغير مقروءة</numerusform>
        <numerusform>تعليم %n مقالة كغير مقروءة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Mark %n articles as read</source>
      <translation>
        <numerusform>تعليم المقالات كمقروءة</numerusform>
        <numerusform>تعليم مقالة واحدة كمقروءة</numerusform>
        <numerusform>تعليم مقالتين كمقروءتين</numerusform>
        <numerusform>تعليم %n مقالات كمقروءة</numerusform>
        <numerusform>تعليم %n مقالة كمقروءة</numerusform>
        <numerusform>تعليم %n مقالة كمقروءة</numerusform>
      </translation>
    </message>
    <message>
      <source>Tags…</source>
      <translation>الوسوم…</translation>
    </message>
    <message>
      <source>Collections…</source>
      <translation>المجموعات…</translation>
    </message>
    <message>
      <source>Copy title</source>
      <translation>نسخ العنوان</translation>
    </message>
    <message numerus="yes">
      <source>Copy %n titles</source>
      <translation>
        <numerusform>نسخ العناوين</numerusform>
        <numerusform>نسخ عنوان واحد</numerusform>
        <numerusform>نسخ عنوانين</numerusform>
        <numerusform>نسخ %n عناوين</numerusform>
        <numerusform>نسخ %n عنوانًا</numerusform>
        <numerusform>نسخ %n عنوان</numerusform>
      </translation>
    </message>
    <message>
      <source>Open</source>
      <translation>فتح</translation>
    </message>
    <message>
      <source>Open beside</source>
      <translation>الفتح بجانبها</translation>
    </message>
    <message>
      <source>Open the article that points here</source>
      <translation>فتح المقالة التي تشير إلى هنا</translation>
    </message>
    <message>
      <source>Save it here from the web</source>
      <translation>حفظها هنا من الوِب</translation>
    </message>
    <message>
      <source>Open in the browser…</source>
      <translation>فتح في المتصفح…</translation>
    </message>
    <message>
      <source>Copy link</source>
      <translation>نسخ الرابط</translation>
    </message>
    <message>
      <source>Delete {n} saved links</source>
      <translation>حذف روابط محفوظة عددها {n}</translation>
    </message>
    <message>
      <source>Rename or merge…</source>
      <translation>إعادة تسمية أو دمج…</translation>
    </message>
    <message>
      <source>Copy the name</source>
      <translation>نسخ الاسم</translation>
    </message>
    <message>
      <source>Remove bookmark</source>
      <translation>إزالة الإشارة المرجعية</translation>
    </message>
    <message>
      <source>Mark as unread</source>
      <translation>تعليم كغير مقروءة</translation>
    </message>
    <message>
      <source>Mark as read</source>
      <translation>تعليم كمقروءة</translation>
    </message>
    <message>
      <source>Rating</source>
      <translation>التقييم</translation>
    </message>
    <message>
      <source>Take out of the archive</source>
      <translation>إخراج من الأرشيف</translation>
    </message>
    <message>
      <source>Put into the archive</source>
      <translation>نقل إلى الأرشيف</translation>
    </message>
    <message>
      <source>This is a saved link: its article is not in your library yet.</source>
      <translation>هذا رابط محفوظ: مقالته ليست في مكتبتك بعد.</translation>
    </message>
    <message>
      <source>Delete the saved link “{title}”</source>
      <translation>حذف الرابط المحفوظ «{title}»</translation>
    </message>
    <message>
      <source>Your articles point there: only links that you saved can be deleted.</source>
      <translation>مقالاتك تشير إلى هناك: لا تُحذف إلا الروابط التي حفظتها أنت.</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>اقتراحات</translation>
    </message>
    <message>
      <source>In the title</source>
      <translation>في العنوان</translation>
    </message>
    <message>
      <source>By an author</source>
      <translation>بقلم كاتب</translation>
    </message>
    <message>
      <source>With a tag</source>
      <translation>لها وسم</translation>
    </message>
    <message>
      <source>From a site or a file</source>
      <translation>من موقع أو ملف</translation>
    </message>
    <message>
      <source>In a language: en, zh</source>
      <translation>بلغة: en أو zh</translation>
    </message>
    <message>
      <source>Not read yet</source>
      <translation>لم تُقرأ بعد</translation>
    </message>
    <message>
      <source>Read already</source>
      <translation>قُرئت</translation>
    </message>
    <message>
      <source>With a bookmark</source>
      <translation>عليها إشارة مرجعية</translation>
    </message>
    <message>
      <source>In the archive</source>
      <translation>في الأرشيف</translation>
    </message>
    <message>
      <source>To be read later</source>
      <translation>للقراءة لاحقًا</translation>
    </message>
    <message>
      <source>With at least so many stars</source>
      <translation>نجومها لا تقل عن</translation>
    </message>
    <message>
      <source>In a collection</source>
      <translation>في مجموعة</translation>
    </message>
    <message>
      <source>Published before: 2020, 2020-05</source>
      <translation>نُشرت قبل: 2020 أو 2020-05</translation>
    </message>
    <message>
      <source>Published since: 2020, 2020-05</source>
      <translation>نُشرت منذ: 2020 أو 2020-05</translation>
    </message>
    <message>
      <source>With more words than</source>
      <translation>كلماتها أكثر من</translation>
    </message>
    <message>
      <source>Read in fewer minutes than</source>
      <translation>تُقرأ في دقائق أقل من</translation>
    </message>
    <message>
      <source>Remove the search “{name}”</source>
      <translation>إزالة البحث «{name}»</translation>
    </message>
    <message>
      <source>Save the search “{name}”</source>
      <translation>الاحتفاظ بالبحث «{name}»</translation>
    </message>
    <message>
      <source>Rename the search “{name}”</source>
      <translation>إعادة تسمية البحث «{name}»</translation>
    </message>
    <message>
      <source>Rename the search</source>
      <translation>إعادة تسمية البحث</translation>
    </message>
    <message>
      <source>Saved search: {name}</source>
      <translation>بحث محفوظ: {name}</translation>
    </message>
    <message>
      <source>This search is saved as “{name}”.</source>
      <translation>حُفظ هذا البحث باسم «{name}».</translation>
    </message>
    <message>
      <source>Name:</source>
      <translation>الاسم:</translation>
    </message>
    <message>
      <source>There is no search to keep: search for something first.</source>
      <translation>لا بحث للاحتفاظ به: ابحث عن شيء أولًا.</translation>
    </message>
    <message>
      <source>Scroll the list</source>
      <translation>تمرير القائمة</translation>
    </message>
    <message>
      <source>All</source>
      <translation>الكل</translation>
    </message>
    <message>
      <source>Unread</source>
      <translation>غير مقروءة</translation>
    </message>
    <message>
      <source>Wanted</source>
      <translation>مطلوبة</translation>
    </message>
    <message numerus="yes">
      <source>%Ln unread articles</source>
      <translation>
        <numerusform>لا مقالات غير مقروءة</numerusform>
        <numerusform>مقالة واحدة غير مقروءة</numerusform>
        <numerusform>مقالتان غير مقروءتين</numerusform>
        <numerusform>%Ln مقالات غير مقروءة</numerusform>
        <numerusform>%Ln مقالة غير مقروءة</numerusform>
        <numerusform>%Ln مقالة غير مقروءة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln bookmarked articles</source>
      <translation>
        <numerusform>لا مقالات عليها إشارة</numerusform>
        <numerusform>مقالة واحدة عليها إشارة</numerusform>
        <numerusform>مقالتان عليهما إشارة</numerusform>
        <numerusform>%Ln مقالات عليها إشارة</numerusform>
        <numerusform>%Ln مقالة عليها إشارة</numerusform>
        <numerusform>%Ln مقالة عليها إشارة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln authors</source>
      <translation>
        <numerusform>لا كتّاب</numerusform>
        <numerusform>كاتب واحد</numerusform>
        <numerusform>كاتبان</numerusform>
        <numerusform>%Ln كتّاب</numerusform>
        <numerusform>%Ln كاتبًا</numerusform>
        <numerusform>%Ln كاتب</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln wanted articles</source>
      <translation>
        <numerusform>لا مقالات مطلوبة</numerusform>
        <numerusform>مقالة واحدة مطلوبة</numerusform>
        <numerusform>مقالتان مطلوبتان</numerusform>
        <numerusform>%Ln مقالات مطلوبة</numerusform>
        <numerusform>%Ln مقالة مطلوبة</numerusform>
        <numerusform>%Ln مقالة مطلوبة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln articles to read later</source>
      <translation>
        <numerusform>لا مقالات للقراءة لاحقًا</numerusform>
        <numerusform>مقالة واحدة للقراءة لاحقًا</numerusform>
        <numerusform>مقالتان للقراءة لاحقًا</numerusform>
        <numerusform>%Ln مقالات للقراءة لاحقًا</numerusform>
        <numerusform>%Ln مقالة للقراءة لاحقًا</numerusform>
        <numerusform>%Ln مقالة للقراءة لاحقًا</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln archived articles</source>
      <translation>
        <numerusform>لا مقالات في الأرشيف</numerusform>
        <numerusform>مقالة واحدة في الأرشيف</numerusform>
        <numerusform>مقالتان في الأرشيف</numerusform>
        <numerusform>%Ln مقالات في الأرشيف</numerusform>
        <numerusform>%Ln مقالة في الأرشيف</numerusform>
        <numerusform>%Ln مقالة في الأرشيف</numerusform>
      </translation>
    </message>
    <message>
      <source>More</source>
      <translation>المزيد</translation>
    </message>
    <message>
      <source>Rename this search…</source>
      <translation>إعادة تسمية هذا البحث…</translation>
    </message>
    <message>
      <source>Remove this search</source>
      <translation>إزالة هذا البحث</translation>
    </message>
    <message>
      <source>More views</source>
      <translation>عروض أخرى</translation>
    </message>
    <message>
      <source>More views: {name}</source>
      <translation>عروض أخرى: {name}</translation>
    </message>
    <message>
      <source>Keep this search…</source>
      <translation>الاحتفاظ بهذا البحث…</translation>
    </message>
    <message>
      <source>Bookmark {n} articles</source>
      <translation>وضع إشارات مرجعية على مقالات عددها {n}</translation>
    </message>
    <message>
      <source>Remove the bookmarks of {n} articles</source>
      <translation>إزالة الإشارات المرجعية من مقالات عددها {n}</translation>
    </message>
    <message>
      <source>Mark “{title}” as read</source>
      <translation>تعليم «{title}» كمقروءة</translation>
    </message>
    <message>
      <source>Mark {n} articles as read</source>
      <translation>تعليم مقالات عددها {n} كمقروءة</translation>
    </message>
    <message>
      <source>Mark “{title}” as unread</source>
      <translation>تعليم «{title}» كغير مقروءة</translation>
    </message>
    <message>
      <source>Mark {n} articles as unread</source>
      <translation>تعليم مقالات عددها {n} كغير مقروءة</translation>
    </message>
    <message>
      <source>Delete {n} articles</source>
      <translation>حذف مقالات عددها {n}</translation>
    </message>
    <message>
      <source>Change a bookmark’s label</source>
      <translation>تغيير تسمية إشارة مرجعية</translation>
    </message>
    <message>
      <source>Mark “{title}” as not related</source>
      <translation>تعليم «{title}» كأنها بلا صلة</translation>
    </message>
    <message>
      <source>Bookmark a place in “{title}”</source>
      <translation>وضع إشارة مرجعية على موضع في «{title}»</translation>
    </message>
    <message>
      <source>Its words are not in this article any more.</source>
      <translation>لم تعد كلماته في هذه المقالة.</translation>
    </message>
    <message>
      <source>Remove a highlight in “{title}”</source>
      <translation>إزالة تظليل من «{title}»</translation>
    </message>
    <message>
      <source>Not in your library any more</source>
      <translation>لم تعد في مكتبتك</translation>
    </message>
    <message>
      <source>Markdown…</source>
      <translation>Markdown…</translation>
    </message>
    <message>
      <source>Readwise (CSV)…</source>
      <translation>‏Readwise (CSV)…</translation>
    </message>
    <message>
      <source>W3C Web Annotations (JSON)…</source>
      <translation>‏W3C Web Annotations (JSON)…</translation>
    </message>
    <message>
      <source>Notes for Obsidian…</source>
      <translation>ملاحظات لـ Obsidian…</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>إزالة</translation>
    </message>
    <message>
      <source>Search in quotes and notes</source>
      <translation>البحث في الاقتباسات والملاحظات</translation>
    </message>
    <message>
      <source>Import annotations…</source>
      <translation>استيراد تعليقات…</translation>
    </message>
    <message>
      <source>{n} marks were exported to {path}.</source>
      <translation>صُدّرت العلامات إلى {path}، عددها {n}.</translation>
    </message>
    <message>
      <source>Import annotations</source>
      <translation>استيراد تعليقات</translation>
    </message>
    <message>
      <source>{new} marks were brought in, {known} were here already; {lost} are not found in their articles, and {homeless} articles are not in your library.</source>
      <translation>علامات دخلت: {new}؛ كانت هنا من قبل: {known}؛ لم توجد في مقالاتها: {lost}؛ مقالات ليست في مكتبتك: {homeless}.</translation>
    </message>
    <message>
      <source>Nothing is marked yet. Select text in an article and press H.</source>
      <translation>لم يُظلَّل شيء بعد. حدّد نصًّا في مقالة واضغط H.</translation>
    </message>
    <message>
      <source>No mark matches. Change the search or the filters.</source>
      <translation>لا علامة تطابق. غيّر البحث أو المرشّحات.</translation>
    </message>
    <message>
      <source>The article of this mark is not in your library any more.</source>
      <translation>لم تعد مقالة هذه العلامة في مكتبتك.</translation>
    </message>
    <message>
      <source>Attach it again…</source>
      <translation>إلحاقه من جديد…</translation>
    </message>
    <message>
      <source>A folder for the notes</source>
      <translation>مجلد للملاحظات</translation>
    </message>
    <message>
      <source>Export marks</source>
      <translation>تصدير العلامات</translation>
    </message>
    <message>
      <source>W3C Web Annotations</source>
      <translation>‏W3C Web Annotations</translation>
    </message>
    <message>
      <source>Bookmarked places</source>
      <translation>مواضع بإشارات مرجعية</translation>
    </message>
    <message>
      <source>Notes on articles</source>
      <translation>ملاحظات على المقالات</translation>
    </message>
    <message>
      <source>Without a tag</source>
      <translation>بلا وسم</translation>
    </message>
    <message>
      <source>Without a date</source>
      <translation>بلا تاريخ</translation>
    </message>
    <message>
      <source>Go there</source>
      <translation>الانتقال إليه</translation>
    </message>
    <message>
      <source>Remove the highlight “{quote}”</source>
      <translation>إزالة التظليل «{quote}»</translation>
    </message>
    <message>
      <source>Attach “{quote}” again</source>
      <translation>إلحاق «{quote}» من جديد</translation>
    </message>
    <message>
      <source>Change the colour of “{quote}”</source>
      <translation>تغيير لون «{quote}»</translation>
    </message>
    <message>
      <source>Write a note on the article</source>
      <translation>كتابة ملاحظة على المقالة</translation>
    </message>
    <message>
      <source>Change the note on “{quote}”</source>
      <translation>تغيير الملاحظة على «{quote}»</translation>
    </message>
    <message>
      <source>Select where “{quote}” belongs, then press H. Escape leaves it.</source>
      <translation>حدّد موضع «{quote}» ثم اضغط H. ويترك Esc الأمر كما هو.</translation>
    </message>
    <message>
      <source>Highlight “{quote}”</source>
      <translation>تظليل «{quote}»</translation>
    </message>
    <message>
      <source>Nothing is marked in this article yet.</source>
      <translation>لا تظليل في هذه المقالة بعد.</translation>
    </message>
    <message>
      <source>Choose a highlight first, by a click or with Alt+Down.</source>
      <translation>اختر تظليلًا أولًا، بالنقر أو بـ Alt+السهم الأسفل.</translation>
    </message>
    <message>
      <source>Select some text or choose a highlight first.</source>
      <translation>حدّد نصًّا أو اختر تظليلًا أولًا.</translation>
    </message>
    <message>
      <source>Copied as a quote with its source.</source>
      <translation>نُسخ كاقتباس مع مصدره.</translation>
    </message>
    <message>
      <source>It stays as it is.</source>
      <translation>يبقى كما هو.</translation>
    </message>
    <message>
      <source>Select some text, or choose a paragraph with Up and Down; then mark it.</source>
      <translation>حدّد نصًّا، أو اختر فقرة بالسهمين الأعلى والأسفل؛ ثم ظلّلها.</translation>
    </message>
    <message>
      <source>{colour} ({key})</source>
      <translation>{colour} ({key})</translation>
    </message>
    <message>
      <source>Highlight this</source>
      <translation>تظليل هذا</translation>
    </message>
    <message>
      <source>By article</source>
      <translation>بحسب المقالة</translation>
    </message>
    <message>
      <source>By colour</source>
      <translation>بحسب اللون</translation>
    </message>
    <message>
      <source>By tag</source>
      <translation>بحسب الوسم</translation>
    </message>
    <message>
      <source>By month</source>
      <translation>بحسب الشهر</translation>
    </message>
    <message>
      <source>Any time</source>
      <translation>أي وقت</translation>
    </message>
    <message>
      <source>Last week</source>
      <translation>الأسبوع الأخير</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>الشهر الأخير</translation>
    </message>
    <message>
      <source>Last year</source>
      <translation>السنة الأخيرة</translation>
    </message>
    <message>
      <source>All kinds</source>
      <translation>كل الأنواع</translation>
    </message>
    <message>
      <source>With notes</source>
      <translation>مع ملاحظات</translation>
    </message>
    <message>
      <source>Not found in the text</source>
      <translation>غير موجودة في النص</translation>
    </message>
    <message>
      <source>Group by</source>
      <translation>التجميع بحسب</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>اللون</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>الوسم</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>المقالة</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>النوع</translation>
    </message>
    <message>
      <source>Any colour</source>
      <translation>أي لون</translation>
    </message>
    <message>
      <source>Any tag</source>
      <translation>أي وسم</translation>
    </message>
    <message>
      <source>Any article</source>
      <translation>أي مقالة</translation>
    </message>
    <message>
      <source>Bookmarked place</source>
      <translation>موضع بإشارة مرجعية</translation>
    </message>
    <message>
      <source>Note on the article</source>
      <translation>ملاحظة على المقالة</translation>
    </message>
    <message>
      <source>Marks</source>
      <translation>العلامات</translation>
    </message>
    <message>
      <source>Note…</source>
      <translation>ملاحظة…</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>حاشية</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>تم</translation>
    </message>
    <message>
      <source>Kept when you leave it</source>
      <translation>تُحفظ حين تتركها</translation>
    </message>
    <message>
      <source>Something went wrong in Armchair itself.</source>
      <translation>حدث خطأ في Armchair نفسه.</translation>
    </message>
    <message>
      <source>What you read and marked is saved. If it happens again, please report it.</source>
      <translation>ما قرأته وعلّمته محفوظ. إن تكرر هذا فأبلغ عنه من فضلك.</translation>
    </message>
    <message>
      <source>{file}: {reason}</source>
      <translation>{file}: {reason}</translation>
    </message>
    <message>
      <source>Collections of “{title}”</source>
      <translation>مجموعات «{title}»</translation>
    </message>
    <message>
      <source>Find or name a collection</source>
      <translation>ابحث عن مجموعة أو سمِّ واحدة</translation>
    </message>
    <message>
      <source>Enter adds or takes out · Tab completes · Escape closes</source>
      <translation>‏Enter يضيف أو يُخرج · Tab يكمل · Esc يغلق</translation>
    </message>
    <message numerus="yes">
      <source>Collections of %n articles</source>
      <translation>
        <numerusform>مجموعات المقالات</numerusform>
        <numerusform>مجموعات مقالة واحدة</numerusform>
        <numerusform>مجموعات مقالتين</numerusform>
        <numerusform>مجموعات %n مقالات</numerusform>
        <numerusform>مجموعات %n مقالة</numerusform>
        <numerusform>مجموعات %n مقالة</numerusform>
      </translation>
    </message>
    <message>
      <source>New collection “{name}”</source>
      <translation>مجموعة جديدة «{name}»</translation>
    </message>
    <message>
      <source>Archive “{title}”</source>
      <translation>أرشفة «{title}»</translation>
    </message>
    <message>
      <source>Take “{title}” out of the archive</source>
      <translation>إخراج «{title}» من الأرشيف</translation>
    </message>
    <message>
      <source>Move “{title}”</source>
      <translation>نقل «{title}»</translation>
    </message>
    <message>
      <source>Move {n} articles</source>
      <translation>نقل مقالات عددها {n}</translation>
    </message>
    <message>
      <source>Take out of Read later</source>
      <translation>إخراج من القراءة لاحقًا</translation>
    </message>
    <message>
      <source>Put “{title}” into “{name}”</source>
      <translation>وضع «{title}» في «{name}»</translation>
    </message>
    <message>
      <source>Take “{title}” out of “{name}”</source>
      <translation>إخراج «{title}» من «{name}»</translation>
    </message>
    <message>
      <source>Rate “{title}” with {stars}</source>
      <translation>تقييم «{title}»: {stars}</translation>
    </message>
    <message>
      <source>Rate {n} articles with {stars}</source>
      <translation>تقييم مقالات عددها {n}: {stars}</translation>
    </message>
    <message>
      <source>Take the rating of “{title}” away</source>
      <translation>إزالة تقييم «{title}»</translation>
    </message>
    <message>
      <source>Take the ratings of {n} articles away</source>
      <translation>إزالة تقييم مقالات عددها {n}</translation>
    </message>
    <message>
      <source>This was the last article of Read later.</source>
      <translation>كانت هذه آخر مقالة في القراءة لاحقًا.</translation>
    </message>
    <message>
      <source>Read later is empty.</source>
      <translation>القراءة لاحقًا فارغة.</translation>
    </message>
    <message>
      <source>Rename the collection</source>
      <translation>إعادة تسمية المجموعة</translation>
    </message>
    <message>
      <source>New name; that of another collection makes the two one:</source>
      <translation>الاسم الجديد؛ واسم مجموعة أخرى يجعل الاثنتين واحدة:</translation>
    </message>
    <message>
      <source>Only Read later and collections are in an order that you can change.</source>
      <translation>لا يمكن تغيير الترتيب إلا في القراءة لاحقًا والمجموعات.</translation>
    </message>
    <message>
      <source>Take “{title}” out of Read later</source>
      <translation>إخراج «{title}» من القراءة لاحقًا</translation>
    </message>
    <message>
      <source>Read “{title}” later</source>
      <translation>قراءة «{title}» لاحقًا</translation>
    </message>
    <message>
      <source>Tag {n} articles with “{tag}”</source>
      <translation>وسم مقالات عددها {n} بالوسم «{tag}»</translation>
    </message>
    <message>
      <source>Take the tag “{tag}” from {n} articles</source>
      <translation>إزالة الوسم «{tag}» من مقالات عددها {n}</translation>
    </message>
    <message>
      <source>This page is no article. Choose articles in the list, or go back to the open one.</source>
      <translation>هذه الصفحة ليست مقالة. اختر مقالات من القائمة، أو عد إلى المقالة المفتوحة.</translation>
    </message>
    <message>
      <source>No article is open, and none is chosen in the list.</source>
      <translation>لا توجد مقالة مفتوحة، ولا مقالة محددة في القائمة.</translation>
    </message>
    <message>
      <source>Merge the tag “{tag}” into “{name}”</source>
      <translation>دمج الوسم «{tag}» في «{name}»</translation>
    </message>
    <message>
      <source>Rename or merge the tag “{tag}”</source>
      <translation>إعادة تسمية الوسم «{tag}» أو دمجه</translation>
    </message>
    <message>
      <source>New name. What stands below it moves along; the name of another tag makes the two one:</source>
      <translation>الاسم الجديد. ينتقل معه ما تحته؛ واسم وسم آخر يجعل الاثنين واحدًا:</translation>
    </message>
    <message>
      <source>Tags of “{title}”</source>
      <translation>وسوم «{title}»</translation>
    </message>
    <message>
      <source>Rename or merge a tag</source>
      <translation>إعادة تسمية وسم أو دمجه</translation>
    </message>
    <message>
      <source>Find or type a tag; / nests it</source>
      <translation>ابحث عن وسم أو اكتب واحدًا؛ وبـ / يُدرج تحت غيره</translation>
    </message>
    <message>
      <source>Enter adds or removes · Tab completes · Escape closes</source>
      <translation>‏Enter يضيف أو يزيل · Tab يكمل · Esc يغلق</translation>
    </message>
    <message numerus="yes">
      <source>Tags of %n articles</source>
      <translation>
        <numerusform>وسوم المقالات</numerusform>
        <numerusform>وسوم مقالة واحدة</numerusform>
        <numerusform>وسوم مقالتين</numerusform>
        <numerusform>وسوم %n مقالات</numerusform>
        <numerusform>وسوم %n مقالة</numerusform>
        <numerusform>وسوم %n مقالة</numerusform>
      </translation>
    </message>
    <message>
      <source>New tag “{tag}”</source>
      <translation>وسم جديد «{tag}»</translation>
    </message>
    <message>
      <source>Which tag?</source>
      <translation>أي وسم؟</translation>
    </message>
    <message>
      <source>What stands below it moves along. The name of another tag makes the two one.</source>
      <translation>ينتقل معه ما تحته. واسم وسم آخر يجعل الاثنين واحدًا.</translation>
    </message>
    <message>
      <source>Choose an article in the list.</source>
      <translation>اختر مقالة من القائمة.</translation>
    </message>
    <message>
      <source>Not sure what the article is: whole page kept.</source>
      <translation>ليست المقالة مؤكدة: حُفظت الصفحة كلها.</translation>
    </message>
    <message>
      <source>Recommended</source>
      <translation>موصى بها</translation>
    </message>
    <message>
      <source>Wide table, sideways</source>
      <translation>جدول عريض، تحريك جانبي</translation>
    </message>
    <message>
      <source>Heading of level {n}</source>
      <translation>عنوان فرعي من المستوى {n}</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>شيفرة</translation>
    </message>
    <message>
      <source>Quote</source>
      <translation>اقتباس</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>صورة</translation>
    </message>
    <message numerus="yes">
      <source>%Ln articles in your library</source>
      <translation>
        <numerusform>لا مقالات في مكتبتك</numerusform>
        <numerusform>مقالة واحدة في مكتبتك</numerusform>
        <numerusform>مقالتان في مكتبتك</numerusform>
        <numerusform>%Ln مقالات في مكتبتك</numerusform>
        <numerusform>%Ln مقالة في مكتبتك</numerusform>
        <numerusform>%Ln مقالة في مكتبتك</numerusform>
      </translation>
    </message>
    <message>
      <source>Whether these lines are about the author or belong to the article’s text</source>
      <translation>هل هذه الأسطر عن الكاتب أم من نص المقالة</translation>
    </message>
    <message>
      <source>Change name…</source>
      <translation>تغيير الاسم…</translation>
    </message>
    <message>
      <source>Name…</source>
      <translation>الاسم…</translation>
    </message>
    <message>
      <source>All articles with the same bio get this author</source>
      <translation>كل المقالات التي لها النبذة نفسها تأخذ هذا الكاتب</translation>
    </message>
    <message>
      <source>Name of the author</source>
      <translation>اسم الكاتب</translation>
    </message>
    <message>
      <source>more</source>
      <translation>المزيد</translation>
    </message>
    <message>
      <source>less</source>
      <translation>أقل</translation>
    </message>
    <message>
      <source>This is not a bio</source>
      <translation>ليست هذه نبذة</translation>
    </message>
    <message numerus="yes">
      <source>and %n more authors</source>
      <translation>
        <numerusform>ولا كتّاب آخرين</numerusform>
        <numerusform>وكاتب آخر</numerusform>
        <numerusform>وكاتبان آخران</numerusform>
        <numerusform>و%n كتّاب آخرين</numerusform>
        <numerusform>و%n كاتبًا آخر</numerusform>
        <numerusform>و%n كاتب آخر</numerusform>
      </translation>
    </message>
    <message>
      <source>The bio was put back into the text.</source>
      <translation>أُعيدت النبذة إلى النص.</translation>
    </message>
    <message>
      <source>Links here</source>
      <translation>روابط إلى هنا</translation>
    </message>
    <message numerus="yes">
      <source>Show %Ln more</source>
      <translation>
        <numerusform>لا مزيد</numerusform>
        <numerusform>عرض واحدة أخرى</numerusform>
        <numerusform>عرض اثنتين أخريين</numerusform>
        <numerusform>عرض %Ln غيرها</numerusform>
        <numerusform>عرض %Ln غيرها</numerusform>
        <numerusform>عرض %Ln غيرها</numerusform>
      </translation>
    </message>
    <message>
      <source>This article has no headings.</source>
      <translation>لا عناوين فرعية في هذه المقالة.</translation>
    </message>
    <message>
      <source>All marks ›</source>
      <translation>كل العلامات ›</translation>
    </message>
    <message>
      <source>Remove this bookmark</source>
      <translation>إزالة هذه الإشارة المرجعية</translation>
    </message>
    <message>
      <source>What can be done with this mark</source>
      <translation>ما يمكن فعله بهذه العلامة</translation>
    </message>
    <message>
      <source>Change the label…</source>
      <translation>تغيير التسمية…</translation>
    </message>
    <message>
      <source>A place in the article</source>
      <translation>موضع في المقالة</translation>
    </message>
    <message>
      <source>Go to this place</source>
      <translation>الانتقال إلى هذا الموضع</translation>
    </message>
    <message>
      <source>Remove the bookmark “{label}”</source>
      <translation>إزالة الإشارة المرجعية «{label}»</translation>
    </message>
    <message>
      <source>Change the label</source>
      <translation>تغيير التسمية</translation>
    </message>
    <message>
      <source>Label (may stay empty):</source>
      <translation>التسمية (يجوز تركها فارغة):</translation>
    </message>
    <message numerus="yes">
      <source>Rate with %n stars</source>
      <translation>
        <numerusform>تقييم بلا نجوم</numerusform>
        <numerusform>تقييم بنجمة واحدة</numerusform>
        <numerusform>تقييم بنجمتين</numerusform>
        <numerusform>تقييم بـ %n نجوم</numerusform>
        <numerusform>تقييم بـ %n نجمة</numerusform>
        <numerusform>تقييم بـ %n نجمة</numerusform>
      </translation>
    </message>
    <message>
      <source>Yours</source>
      <translation>ما أضفته</translation>
    </message>
    <message>
      <source>All articles with “{tag}”</source>
      <translation>كل المقالات التي لها «{tag}»</translation>
    </message>
    <message>
      <source>Your tag {tag}</source>
      <translation>وسمك {tag}</translation>
    </message>
    <message>
      <source>The collection “{name}”</source>
      <translation>المجموعة «{name}»</translation>
    </message>
    <message>
      <source>In the collection {name}</source>
      <translation>في المجموعة {name}</translation>
    </message>
    <message>
      <source>Take it from this article</source>
      <translation>أزله من هذه المقالة</translation>
    </message>
    <message>
      <source>Nothing to recommend yet.</source>
      <translation>لا توصيات بعد.</translation>
    </message>
    <message>
      <source>Links, series, authors and tags lead from one article to others as your library grows.</source>
      <translation>تقود الروابط والسلاسل والكتّاب والوسوم من مقالة إلى أخرى كلما كبرت مكتبتك.</translation>
    </message>
    <message>
      <source>Delete marks what is not related to this article.</source>
      <translation>يعلّم Del ما لا صلة له بهذه المقالة.</translation>
    </message>
    <message>
      <source>not in your library yet</source>
      <translation>ليست في مكتبتك بعد</translation>
    </message>
    <message>
      <source>“{title}” is not in your library yet. Import it and this link comes alive.</source>
      <translation>«{title}» ليست في مكتبتك بعد. استوردها يعمل هذا الرابط.</translation>
    </message>
    <message>
      <source>Not related to this article</source>
      <translation>لا صلة لها بهذه المقالة</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>نُسخ.</translation>
    </message>
    <message>
      <source>All articles by this author</source>
      <translation>كل المقالات بقلم هذا الكاتب</translation>
    </message>
    <message>
      <source>Copy the bio</source>
      <translation>نسخ النبذة</translation>
    </message>
    <message>
      <source>Copy the heading</source>
      <translation>نسخ العنوان الفرعي</translation>
    </message>
    <message>
      <source>Copy all headings</source>
      <translation>نسخ كل العناوين الفرعية</translation>
    </message>
    <message>
      <source>Preferences</source>
      <translation>التفضيلات</translation>
    </message>
    <message>
      <source>Restore defaults</source>
      <translation>استعادة الإعدادات الأصلية</translation>
    </message>
    <message>
      <source>Erase the log of reading</source>
      <translation>مسح سجل القراءة</translation>
    </message>
    <message>
      <source>What Reading life is drawn from; undo brings it back</source>
      <translation>ما تُرسم منه حياة القراءة؛ يعيده التراجع</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>تحديد الكل</translation>
    </message>
    <message>
      <source>Open the link</source>
      <translation>فتح الرابط</translation>
    </message>
    <message>
      <source>Look at the picture</source>
      <translation>عرض الصورة</translation>
    </message>
    <message>
      <source>Copy the link’s address</source>
      <translation>نسخ عنوان الرابط</translation>
    </message>
    <message>
      <source>The article beside</source>
      <translation>المقالة المجاورة</translation>
    </message>
    <message>
      <source>Close this column</source>
      <translation>إغلاق هذا العمود</translation>
    </message>
    <message>
      <source>No other article is in this list that could stand beside this one.</source>
      <translation>لا توجد في هذه القائمة مقالة أخرى يمكن أن تُعرض بجانب هذه.</translation>
    </message>
    <message>
      <source>There is no room for two articles side by side. Make the window wider, or hide the rest (F11).</source>
      <translation>لا متسع لمقالتين جنبًا إلى جنب. وسّع النافذة أو أخفِ ما سواهما (F11).</translation>
    </message>
    <message>
      <source>This article is not in the library any more.</source>
      <translation>لم تعد هذه المقالة في المكتبة.</translation>
    </message>
    <message>
      <source>There is no wide table in sight.</source>
      <translation>لا جدول عريض ظاهر هنا.</translation>
    </message>
    <message>
      <source>No article is beside this one. F8 opens one there.</source>
      <translation>لا مقالة بجانب هذه. يفتح F8 واحدة هناك.</translation>
    </message>
    <message>
      <source>Words are looked up in your own StarDict dictionaries, from the top of this list to the bottom. The files stay where they are, and nothing is sent anywhere.</source>
      <translation>يُبحث عن الكلمات في قواميس StarDict الخاصة بك، من أعلى هذه القائمة إلى أسفلها. تبقى الملفات في مكانها، ولا يُرسل شيء إلى أي مكان.</translation>
    </message>
    <message>
      <source>No dictionary yet. Add an .ifo file, or a folder with some.</source>
      <translation>لا قاموس بعد. أضف ملف ‎.ifo، أو مجلدًا فيه ملفات منها.</translation>
    </message>
    <message numerus="yes">
      <source>%n words</source>
      <translation>
        <numerusform>لا كلمات</numerusform>
        <numerusform>كلمة واحدة</numerusform>
        <numerusform>كلمتان</numerusform>
        <numerusform>%n كلمات</numerusform>
        <numerusform>%n كلمة</numerusform>
        <numerusform>%n كلمة</numerusform>
      </translation>
    </message>
    <message>
      <source>Up</source>
      <translation>إلى أعلى</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>إلى أسفل</translation>
    </message>
    <message>
      <source>Add a file…</source>
      <translation>إضافة ملف…</translation>
    </message>
    <message>
      <source>Add a folder…</source>
      <translation>إضافة مجلد…</translation>
    </message>
    <message>
      <source>Add a dictionary</source>
      <translation>إضافة قاموس</translation>
    </message>
    <message>
      <source>Dictionaries</source>
      <translation>القواميس</translation>
    </message>
    <message>
      <source>{name} holds no StarDict dictionary: those have a file that ends in .ifo.</source>
      <translation>لا قاموس StarDict في {name}: لهذه القواميس ملف ينتهي بـ ‎.ifo.</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>كل الملفات</translation>
    </message>
    <message>
      <source>Add dictionaries from a folder</source>
      <translation>إضافة قواميس من مجلد</translation>
    </message>
    <message>
      <source>Dictionary</source>
      <translation>القاموس</translation>
    </message>
    <message>
      <source>“{word}” is in none of your dictionaries.</source>
      <translation>ليست «{word}» في أي من قواميسك.</translation>
    </message>
    <message>
      <source>Spelt nearly so:</source>
      <translation>ما يقاربها إملاءً:</translation>
    </message>
    <message>
      <source>Matches</source>
      <translation>المطابقات</translation>
    </message>
    <message>
      <source>{at} of {all}</source>
      <translation>{at} من {all}</translation>
    </message>
    <message>
      <source>Capital letters count</source>
      <translation>مراعاة الأحرف الكبيرة</translation>
    </message>
    <message>
      <source>Accents count</source>
      <translation>مراعاة الحركات</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>كلمات</translation>
    </message>
    <message>
      <source>Whole words only</source>
      <translation>كلمات كاملة فقط</translation>
    </message>
    <message>
      <source>Regular expression</source>
      <translation>تعبير نمطي</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>لم يوجد شيء</translation>
    </message>
    <message>
      <source>This pattern takes too long here.</source>
      <translation>يستغرق هذا النمط هنا وقتًا طويلًا.</translation>
    </message>
    <message>
      <source>Not a pattern: {reason}</source>
      <translation>ليس نمطًا: {reason}</translation>
    </message>
    <message>
      <source>Go to note</source>
      <translation>إلى الحاشية</translation>
    </message>
    <message>
      <source>“{name}”, where this link leads, is not in the article.</source>
      <translation>«{name}» الذي يقود إليه هذا الرابط ليس في المقالة.</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>صورة</translation>
    </message>
    <message>
      <source>Save the picture</source>
      <translation>حفظ الصورة</translation>
    </message>
    <message>
      <source>Loading…</source>
      <translation>يُحمَّل…</translation>
    </message>
    <message>
      <source>Previous picture (Left)</source>
      <translation>الصورة السابقة (السهم الأيسر)</translation>
    </message>
    <message>
      <source>Next picture (Right)</source>
      <translation>الصورة التالية (السهم الأيمن)</translation>
    </message>
    <message>
      <source>Smaller (−)</source>
      <translation>أصغر (−)</translation>
    </message>
    <message>
      <source>Larger (+)</source>
      <translation>أكبر (+)</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>ملاءمة</translation>
    </message>
    <message>
      <source>See all of it (0)</source>
      <translation>عرضها كلها (0)</translation>
    </message>
    <message>
      <source>As large as it is (1)</source>
      <translation>بحجمها الكامل (1)</translation>
    </message>
    <message>
      <source>Copy the picture (Ctrl+C)</source>
      <translation>نسخ الصورة (Ctrl+C)</translation>
    </message>
    <message>
      <source>Save as…</source>
      <translation>حفظ باسم…</translation>
    </message>
    <message>
      <source>Save the picture (Ctrl+S)</source>
      <translation>حفظ الصورة (Ctrl+S)</translation>
    </message>
    <message>
      <source>Back to the article (Escape)</source>
      <translation>العودة إلى المقالة (Esc)</translation>
    </message>
    <message>
      <source>This picture cannot be drawn. It can be saved as it is.</source>
      <translation>لا يمكن رسم هذه الصورة. ويمكن حفظها كما هي.</translation>
    </message>
    <message>
      <source>{percent} % read</source>
      <translation>قُرئ {percent}٪</translation>
    </message>
    <message>
      <source>leaves Armchair</source>
      <translation>يخرج من Armchair</translation>
    </message>
    <message>
      <source>an e-mail address</source>
      <translation>عنوان بريد إلكتروني</translation>
    </message>
    <message>
      <source>You have no dictionary yet. Add StarDict files of your own.</source>
      <translation>لا قاموس لديك بعد. أضف ملفات StarDict من عندك.</translation>
    </message>
    <message>
      <source>Select a word, or click it, first.</source>
      <translation>حدّد كلمة، أو انقر عليها، أولًا.</translation>
    </message>
    <message>
      <source>The original: the whole page, as it was saved</source>
      <translation>الأصل: الصفحة كلها كما حُفظت</translation>
    </message>
    <message>
      <source>The original: the text as it came</source>
      <translation>الأصل: النص كما جاء</translation>
    </message>
    <message>
      <source>The original: the beginning of its text</source>
      <translation>الأصل: أول نصه</translation>
    </message>
    <message>
      <source>Pasted text</source>
      <translation>نص ملصق</translation>
    </message>
    <message>
      <source>The original</source>
      <translation>الأصل</translation>
    </message>
    <message>
      <source>Open the file</source>
      <translation>فتح الملف</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>عرضه في المجلد</translation>
    </message>
    <message>
      <source>Back to the article</source>
      <translation>العودة إلى المقالة</translation>
    </message>
    <message>
      <source>{file} (not there any more)</source>
      <translation>{file} (لم يعد موجودًا)</translation>
    </message>
    <message numerus="yes">
      <source>%n other files have this article, too</source>
      <translation>
        <numerusform>لا ملفات أخرى فيها هذه المقالة</numerusform>
        <numerusform>ملف آخر فيه هذه المقالة أيضًا</numerusform>
        <numerusform>ملفان آخران فيهما هذه المقالة أيضًا</numerusform>
        <numerusform>%n ملفات أخرى فيها هذه المقالة أيضًا</numerusform>
        <numerusform>%n ملفًّا آخر فيها هذه المقالة أيضًا</numerusform>
        <numerusform>%n ملف آخر فيها هذه المقالة أيضًا</numerusform>
      </translation>
    </message>
    <message>
      <source>Open with whole lines</source>
      <translation>فتح بأسطر كاملة</translation>
    </message>
    <message>
      <source>There is no code and no table in sight.</source>
      <translation>لا شيفرة ولا جدول ظاهر.</translation>
    </message>
    <message>
      <source>The code is copied.</source>
      <translation>نُسخت الشيفرة.</translation>
    </message>
    <message>
      <source>The table is copied.</source>
      <translation>نُسخ الجدول.</translation>
    </message>
    <message>
      <source>Copy the code</source>
      <translation>نسخ الشيفرة</translation>
    </message>
    <message>
      <source>Copy the table</source>
      <translation>نسخ الجدول</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
      <source>Printing is not possible here. Save a PDF and print that.</source>
      <translation>الطباعة غير ممكنة هنا. احفظ ملف PDF واطبعه.</translation>
    </message>
    <message>
      <source>The picture is copied.</source>
      <translation>نُسخت الصورة.</translation>
    </message>
    <message>
      <source>Select some text, or choose a paragraph with Up and Down, first.</source>
      <translation>حدّد نصًّا أولًا، أو اختر فقرة بالسهمين الأعلى والأسفل.</translation>
    </message>
    <message>
      <source>Save as PNG…</source>
      <translation>حفظ بصيغة PNG…</translation>
    </message>
    <message>
      <source>Looking for the voices of this system…</source>
      <translation>يجري البحث عن أصوات هذا النظام…</translation>
    </message>
    <message>
      <source>Voice for “{title}”</source>
      <translation>صوت لقراءة «{title}»</translation>
    </message>
    <message>
      <source>There is nothing to read aloud from here on.</source>
      <translation>لا شيء يُقرأ بصوت مسموع من هنا فصاعدًا.</translation>
    </message>
    <message>
      <source>No voice of this system speaks this language ({name}).</source>
      <translation>لا صوت في هذا النظام يتكلم هذه اللغة ({name}).</translation>
    </message>
    <message>
      <source>Speed {n}</source>
      <translation>السرعة {n}</translation>
    </message>
    <message>
      <source>Reading aloud</source>
      <translation>القراءة بصوت مسموع</translation>
    </message>
    <message>
      <source>Previous sentence</source>
      <translation>الجملة السابقة</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>توقّف</translation>
    </message>
    <message>
      <source>Next sentence</source>
      <translation>الجملة التالية</translation>
    </message>
    <message>
      <source>Slower</source>
      <translation>أبطأ</translation>
    </message>
    <message>
      <source>Faster</source>
      <translation>أسرع</translation>
    </message>
    <message>
      <source>Voice</source>
      <translation>الصوت</translation>
    </message>
    <message>
      <source>Stop reading aloud</source>
      <translation>إنهاء القراءة بصوت مسموع</translation>
    </message>
    <message>
      <source>Go on reading aloud</source>
      <translation>متابعة القراءة بصوت مسموع</translation>
    </message>
    <message>
      <source>System</source>
      <translation>النظام</translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation>متباينة</translation>
    </message>
    <message>
      <source>Contrast, dark</source>
      <translation>متباينة، داكنة</translation>
    </message>
    <message>
      <source>Screen</source>
      <translation>شاشة</translation>
    </message>
    <message>
      <source>Book</source>
      <translation>كتاب</translation>
    </message>
    <message>
      <source>Large</source>
      <translation>كبير</translation>
    </message>
    <message>
      <source>Type as articles in this language are usually set</source>
      <translation>الصفّ المعتاد للمقالات بهذه اللغة</translation>
    </message>
    <message>
      <source>As this article’s language</source>
      <translation>بحسب لغة هذه المقالة</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>إعادة الضبط</translation>
    </message>
    <message>
      <source>The theme’s own colours again</source>
      <translation>ألوان السمة نفسها من جديد</translation>
    </message>
    <message>
      <source>Theme: {name}</source>
      <translation>السمة: {name}</translation>
    </message>
    <message>
      <source>Set as: {name}</source>
      <translation>الصفّ: {name}</translation>
    </message>
    <message>
      <source>Paper…</source>
      <translation>الورق…</translation>
    </message>
    <message>
      <source>Colour of the paper in this theme</source>
      <translation>لون الورق في هذه السمة</translation>
    </message>
    <message>
      <source>Ink…</source>
      <translation>الحبر…</translation>
    </message>
    <message>
      <source>Colour of the text in this theme</source>
      <translation>لون النص في هذه السمة</translation>
    </message>
    <message>
      <source>Find a voice or a language</source>
      <translation>ابحث عن صوت أو لغة</translation>
    </message>
    <message>
      <source>Enter reads on with it · Escape closes</source>
      <translation>Enter يتابع القراءة به · Escape يُغلق</translation>
    </message>
    <message>
      <source>This system has no voice. Install one, such as Speech Dispatcher with eSpeak.</source>
      <translation>لا صوت في هذا النظام. ثبّت صوتًا، مثل Speech Dispatcher مع eSpeak.</translation>
    </message>
    <message>
      <source>The system’s voices cannot be used: {reason}</source>
      <translation>لا يمكن استعمال أصوات النظام: {reason}</translation>
    </message>
    <message>
      <source>To have articles read aloud, install this: pip install 'armchair[speech]'</source>
      <translation>لتُقرأ المقالات بصوت مسموع ثبّت هذا: pip install 'armchair[speech]'</translation>
    </message>
    <message>
      <source>↩ Back to where you were</source>
      <translation>↩ العودة إلى موضعك</translation>
    </message>
    <message>
      <source>Back to where you were</source>
      <translation>العودة إلى موضعك</translation>
    </message>
    <message>
      <source>Back to where you were (Alt+Left)</source>
      <translation>العودة إلى موضعك (Alt+السهم الأيسر)</translation>
    </message>
    <message>
      <source>Code or table</source>
      <translation>شيفرة أو جدول</translation>
    </message>
    <message>
      <source>The log of reading is empty.</source>
      <translation>سجل القراءة فارغ.</translation>
    </message>
    <message>
      <source>Press the new keys here</source>
      <translation>اضغط المفاتيح الجديدة هنا</translation>
    </message>
    <message>
      <source>New keys</source>
      <translation>مفاتيح جديدة</translation>
    </message>
    <message>
      <source>Press the keys that the command is to have; Tab leads on</source>
      <translation>اضغط المفاتيح التي تريدها للأمر؛ وينقل Tab إلى ما بعدها</translation>
    </message>
    <message>
      <source>Armchair does not know this key.</source>
      <translation>لا يعرف Armchair هذا المفتاح.</translation>
    </message>
    <message>
      <source>{key} belongs to the system, and would never come here.</source>
      <translation>الاختصار {key} للنظام، ولن يصل إلى هنا أبدًا.</translation>
    </message>
    <message>
      <source>{key} opens the menu of what has the focus.</source>
      <translation>الاختصار {key} يفتح قائمة ما عليه التركيز.</translation>
    </message>
    <message>
      <source>{key} presses buttons, leaves dialogs and goes from field to field.</source>
      <translation>الاختصار {key} يضغط الأزرار ويغادر الحوارات وينتقل من حقل إلى حقل.</translation>
    </message>
    <message>
      <source>{key} moves and selects in texts and lists.</source>
      <translation>الاختصار {key} ينقل ويحدّد في النصوص والقوائم.</translation>
    </message>
    <message>
      <source>Give {key} to “{name}”</source>
      <translation>إعطاء {key} للأمر «{name}»</translation>
    </message>
    <message>
      <source>Take {key} from “{name}”</source>
      <translation>أخذ {key} من الأمر «{name}»</translation>
    </message>
    <message>
      <source>Give “{name}” its usual keys</source>
      <translation>إعادة «{name}» إلى مفاتيحه المعتادة</translation>
    </message>
    <message>
      <source>Give all commands their usual keys</source>
      <translation>إعادة كل الأوامر إلى مفاتيحها المعتادة</translation>
    </message>
    <message>
      <source>{key} is now “{name}”.</source>
      <translation>صار {key} الآن للأمر «{name}».</translation>
    </message>
    <message>
      <source>Change keyboard shortcuts</source>
      <translation>تغيير اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
      <source>{key} is free.</source>
      <translation>صار {key} حرًّا.</translation>
    </message>
    <message>
      <source>“{name}” has its usual keys.</source>
      <translation>للأمر «{name}» مفاتيحه المعتادة.</translation>
    </message>
    <message>
      <source>All commands have their usual keys.</source>
      <translation>لكل الأوامر مفاتيحها المعتادة.</translation>
    </message>
    <message>
      <source>Undone.</source>
      <translation>تم التراجع.</translation>
    </message>
    <message>
      <source>{key} always means this</source>
      <translation>لـ {key} هذا المعنى دائمًا</translation>
    </message>
    <message>
      <source>Remove {key}</source>
      <translation>إزالة {key}</translation>
    </message>
    <message>
      <source>Filter by name or keys</source>
      <translation>تصفية بالاسم أو المفاتيح</translation>
    </message>
    <message>
      <source>Filter the commands</source>
      <translation>تصفية الأوامر</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>الأوامر</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>مغيَّر</translation>
    </message>
    <message>
      <source>Usual keys</source>
      <translation>المفاتيح المعتادة</translation>
    </message>
    <message>
      <source>Give this command its usual keys</source>
      <translation>إعادة هذا الأمر إلى مفاتيحه المعتادة</translation>
    </message>
    <message>
      <source>Take it over</source>
      <translation>أخذها</translation>
    </message>
    <message>
      <source>Give the keys to the chosen command</source>
      <translation>إعطاء المفاتيح للأمر المختار</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>تركها</translation>
    </message>
    <message>
      <source>Leave the keys where they are</source>
      <translation>ترك المفاتيح حيث هي</translation>
    </message>
    <message>
      <source>All usual keys</source>
      <translation>كل المفاتيح المعتادة</translation>
    </message>
    <message>
      <source>Give every command its usual keys; this can be undone</source>
      <translation>إعادة كل أمر إلى مفاتيحه المعتادة؛ يمكن التراجع عن هذا</translation>
    </message>
    <message>
      <source>Take the last change back</source>
      <translation>التراجع عن آخر تغيير</translation>
    </message>
    <message>
      <source>It has {key} already.</source>
      <translation>له {key} من قبل.</translation>
    </message>
    <message>
      <source>“{name}” has it no more.</source>
      <translation>لم يعد للأمر «{name}».</translation>
    </message>
    <message>
      <source>No command is called that, and none has such keys.</source>
      <translation>لا أمر بهذا الاسم، ولا أمر له مفاتيح كهذه.</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>الأمر</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>المفاتيح</translation>
    </message>
    <message>
      <source>no key</source>
      <translation>بلا مفتاح</translation>
    </message>
    <message>
      <source>{key} is “{name}”: take it over?</source>
      <translation>الاختصار {key} للأمر «{name}»: هل يُؤخذ منه؟</translation>
    </message>
    <message>
      <source>They were taken from: {names}</source>
      <translation>أُخذت من: {names}</translation>
    </message>
    <message>
      <source>In find</source>
      <translation>في البحث</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>تغيير…</translation>
    </message>
    <message>
      <source> or </source>
      <translation> أو </translation>
    </message>
    <message>
      <source>About this article</source>
      <translation>عن هذه المقالة</translation>
    </message>
    <message>
      <source>Previous, as the page says: {title} ({key})</source>
      <translation>السابقة بحسب الصفحة: {title} ({key})</translation>
    </message>
    <message>
      <source>Previous in the list: {title} ({key})</source>
      <translation>السابقة في القائمة: {title} ({key})</translation>
    </message>
    <message>
      <source>Next, as the page says: {title} ({key})</source>
      <translation>التالية بحسب الصفحة: {title} ({key})</translation>
    </message>
    <message>
      <source>Next in the list: {title} ({key})</source>
      <translation>التالية في القائمة: {title} ({key})</translation>
    </message>
    <message>
      <source>Nothing before this in the list</source>
      <translation>لا شيء قبلها في القائمة</translation>
    </message>
    <message>
      <source>Nothing after this in the list</source>
      <translation>لا شيء بعدها في القائمة</translation>
    </message>
    <message>
      <source>Bookmarked</source>
      <translation>عليها إشارة مرجعية</translation>
    </message>
    <message>
      <source>Offline: nothing was loaded from the network</source>
      <translation>بلا اتصال: لم يُحمَّل شيء من الشبكة</translation>
    </message>
    <message>
      <source>Place in the list</source>
      <translation>الموضع في القائمة</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>الشبكة</translation>
    </message>
    <message>
      <source>Work in progress</source>
      <translation>العمل الجاري</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>التقدّم</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>إلغاء</translation>
    </message>
    <message>
      <source>Cancel what is in progress</source>
      <translation>إلغاء العمل الجاري</translation>
    </message>
    <message>
      <source>Progress in the article</source>
      <translation>التقدّم في المقالة</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>محفوظ</translation>
    </message>
    <message>
      <source>Network in use, as you asked: {host}</source>
      <translation>الشبكة مستعملة كما طلبت: {host}</translation>
    </message>
    <message>
      <source>Network used when you asked: {host}, {time}</source>
      <translation>استُعملت الشبكة حين طلبت: {host}، {time}</translation>
    </message>
    <message numerus="yes">
      <source>Saving the page, %Ln pictures so far</source>
      <translation>
        <numerusform>تُحفظ الصفحة، لا صور حتى الآن</numerusform>
        <numerusform>تُحفظ الصفحة، صورة واحدة حتى الآن</numerusform>
        <numerusform>تُحفظ الصفحة، صورتان حتى الآن</numerusform>
        <numerusform>تُحفظ الصفحة، %Ln صور حتى الآن</numerusform>
        <numerusform>تُحفظ الصفحة، %Ln صورة حتى الآن</numerusform>
        <numerusform>تُحفظ الصفحة، %Ln صورة حتى الآن</numerusform>
      </translation>
    </message>
    <message>
      <source>Saving the page…</source>
      <translation>تُحفظ الصفحة…</translation>
    </message>
    <message>
      <source>Importing {done} of {total}</source>
      <translation>استيراد {done} من {total}</translation>
    </message>
    <message>
      <source>Importing…</source>
      <translation>يُستورد…</translation>
    </message>
    <message>
      <source>Preparing the search: {done} of {total}</source>
      <translation>تجهيز البحث: {done} من {total}</translation>
    </message>
    <message>
      <source>Match {at} of {count} (N)</source>
      <translation>المطابقة {at} من {count} (N)</translation>
    </message>
    <message>
      <source>{place} of {count}</source>
      <translation>{place} من {count}</translation>
    </message>
    <message>
      <source>Read to the end</source>
      <translation>قُرئت إلى نهايتها</translation>
    </message>
    <message>
      <source>Exporting {done} of {total}</source>
      <translation>تصدير {done} من {total}</translation>
    </message>
    <message>
      <source>Exporting…</source>
      <translation>يُصدَّر…</translation>
    </message>
    <message>
      <source>{percent} % · {left} min left</source>
      <translation>{percent}٪ · بقي {left} د</translation>
    </message>
    <message>
      <source>Other things were done since. Undo takes them back one by one.</source>
      <translation>فُعلت أشياء أخرى بعد ذلك. يتراجع الأمر عنها واحدًا واحدًا.</translation>
    </message>
    <message>
      <source>{n} steps</source>
      <translation>خطوات عددها {n}</translation>
    </message>
    <message>
      <source>Stopped. What was not stored yet is as it was.</source>
      <translation>توقّف. ما لم يُخزَّن بعد باقٍ كما كان.</translation>
    </message>
    <message>
      <source>Choose articles</source>
      <translation>اختيار مقالات</translation>
    </message>
    <message numerus="yes">
      <source>%n articles in the archive</source>
      <translation>
        <numerusform>لا مقالات في الأرشيف</numerusform>
        <numerusform>مقالة واحدة في الأرشيف</numerusform>
        <numerusform>مقالتان في الأرشيف</numerusform>
        <numerusform>%n مقالات في الأرشيف</numerusform>
        <numerusform>%n مقالة في الأرشيف</numerusform>
        <numerusform>%n مقالة في الأرشيف</numerusform>
      </translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>تصفية</translation>
    </message>
    <message>
      <source>Filter the articles</source>
      <translation>تصفية المقالات</translation>
    </message>
    <message>
      <source>Articles in the archive</source>
      <translation>مقالات الأرشيف</translation>
    </message>
    <message numerus="yes">
      <source>Import %n articles</source>
      <translation>
        <numerusform>لا مقالات للاستيراد</numerusform>
        <numerusform>استيراد مقالة واحدة</numerusform>
        <numerusform>استيراد مقالتين</numerusform>
        <numerusform>استيراد %n مقالات</numerusform>
        <numerusform>استيراد %n مقالة</numerusform>
        <numerusform>استيراد %n مقالة</numerusform>
      </translation>
    </message>
    <message>
      <source>Export</source>
      <translation>تصدير</translation>
    </message>
    <message>
      <source>With highlights, notes, bookmarks and places</source>
      <translation>مع التظليلات والملاحظات والإشارات المرجعية والمواضع</translation>
    </message>
    <message>
      <source>Replace what is there</source>
      <translation>استبدال الموجود</translation>
    </message>
    <message>
      <source>What to export</source>
      <translation>ما يُصدَّر</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>الصيغة</translation>
    </message>
    <message>
      <source>Where to</source>
      <translation>إلى أين</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>اختيار…</translation>
    </message>
    <message>
      <source>Armchair library</source>
      <translation>مكتبة Armchair</translation>
    </message>
    <message numerus="yes">
      <source>Everything: %Ln articles</source>
      <translation>
        <numerusform>الكل: لا مقالات</numerusform>
        <numerusform>الكل: مقالة واحدة</numerusform>
        <numerusform>الكل: مقالتان</numerusform>
        <numerusform>الكل: %Ln مقالات</numerusform>
        <numerusform>الكل: %Ln مقالة</numerusform>
        <numerusform>الكل: %Ln مقالة</numerusform>
      </translation>
    </message>
    <message>
      <source>Armchair articles</source>
      <translation>مقالات Armchair</translation>
    </message>
    <message numerus="yes">
      <source>The %Ln selected articles</source>
      <translation>
        <numerusform>لا مقالات محددة</numerusform>
        <numerusform>المقالة المحددة</numerusform>
        <numerusform>المقالتان المحددتان</numerusform>
        <numerusform>المقالات المحددة: %Ln</numerusform>
        <numerusform>المقالات المحددة: %Ln</numerusform>
        <numerusform>المقالات المحددة: %Ln</numerusform>
      </translation>
    </message>
    <message>
      <source>This article: {title}</source>
      <translation>هذه المقالة: {title}</translation>
    </message>
    <message numerus="yes">
      <source>The present list: %Ln articles</source>
      <translation>
        <numerusform>القائمة الحالية: لا مقالات</numerusform>
        <numerusform>القائمة الحالية: مقالة واحدة</numerusform>
        <numerusform>القائمة الحالية: مقالتان</numerusform>
        <numerusform>القائمة الحالية: %Ln مقالات</numerusform>
        <numerusform>القائمة الحالية: %Ln مقالة</numerusform>
        <numerusform>القائمة الحالية: %Ln مقالة</numerusform>
      </translation>
    </message>
    <message>
      <source>The selected article: {title}</source>
      <translation>المقالة المحددة: {title}</translation>
    </message>
    <message>
      <source>{note} (And {n} more.)</source>
      <translation>{note} (وغيرها: {n})</translation>
    </message>
    <message>
      <source>Exported to {name}. Articles: {n}.</source>
      <translation>صُدّرت إلى {name}. عدد المقالات: {n}.</translation>
    </message>
    <message>
      <source>The export was stopped. Nothing was written.</source>
      <translation>أُوقف التصدير. لم يُكتب شيء.</translation>
    </message>
    <message>
      <source>It changed nothing that could be undone.</source>
      <translation>لم يغيّر شيئًا يمكن التراجع عنه.</translation>
    </message>
    <message>
      <source>It is undone: what it added lies in the wastebasket, and what it changed is as it was before.</source>
      <translation>تم التراجع عنه: ما أضافه في سلة المهملات، وما غيّره عاد كما كان.</translation>
    </message>
    <message>
      <source>Undo moves what it added to the wastebasket, and gives what it changed back as it was before.</source>
      <translation>ينقل التراجع ما أضافه إلى سلة المهملات، ويعيد ما غيّره كما كان.</translation>
    </message>
    <message>
      <source>Imports</source>
      <translation>عمليات الاستيراد</translation>
    </message>
    <message>
      <source>Nothing was imported yet.</source>
      <translation>لم يُستورد شيء بعد.</translation>
    </message>
    <message>
      <source>Undo this import</source>
      <translation>التراجع عن هذا الاستيراد</translation>
    </message>
    <message>
      <source>Cut off: {what}</source>
      <translation>انقطع: {what}</translation>
    </message>
    <message>
      <source>What came of it</source>
      <translation>ما نتج عنه</translation>
    </message>
    <message>
      <source>Redo this import</source>
      <translation>إعادة هذا الاستيراد</translation>
    </message>
    <message numerus="yes">
      <source>%n articles updated</source>
      <translation>
        <numerusform>لم تُحدَّث مقالات</numerusform>
        <numerusform>حُدّثت مقالة واحدة</numerusform>
        <numerusform>حُدّثت مقالتان</numerusform>
        <numerusform>حُدّثت %n مقالات</numerusform>
        <numerusform>حُدّثت %n مقالة</numerusform>
        <numerusform>حُدّثت %n مقالة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n saved links</source>
      <translation>
        <numerusform>لا روابط محفوظة</numerusform>
        <numerusform>رابط محفوظ واحد</numerusform>
        <numerusform>رابطان محفوظان</numerusform>
        <numerusform>%n روابط محفوظة</numerusform>
        <numerusform>%n رابطًا محفوظًا</numerusform>
        <numerusform>%n رابط محفوظ</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n articles added</source>
      <translation>
        <numerusform>لم تُضف مقالات</numerusform>
        <numerusform>أُضيفت مقالة واحدة</numerusform>
        <numerusform>أُضيفت مقالتان</numerusform>
        <numerusform>أُضيفت %n مقالات</numerusform>
        <numerusform>أُضيفت %n مقالة</numerusform>
        <numerusform>أُضيفت %n مقالة</numerusform>
      </translation>
    </message>
    <message>
      <source>Import report</source>
      <translation>تقرير الاستيراد</translation>
    </message>
    <message>
      <source>Filter the lines</source>
      <translation>تصفية الأسطر</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>الملفات</translation>
    </message>
    <message>
      <source>Copy the whole report as text</source>
      <translation>نسخ التقرير كله كنص</translation>
    </message>
    <message numerus="yes">
      <source>%n added</source>
      <translation>
        <numerusform>المضاف: %n</numerusform>
        <numerusform>المضاف: %n</numerusform>
        <numerusform>المضاف: %n</numerusform>
        <numerusform>المضاف: %n</numerusform>
        <numerusform>المضاف: %n</numerusform>
        <numerusform>المضاف: %n</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n updated</source>
      <translation>
        <numerusform>المحدَّث: %n</numerusform>
        <numerusform>المحدَّث: %n</numerusform>
        <numerusform>المحدَّث: %n</numerusform>
        <numerusform>المحدَّث: %n</numerusform>
        <numerusform>المحدَّث: %n</numerusform>
        <numerusform>المحدَّث: %n</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n the same as others</source>
      <translation>
        <numerusform>المطابق لغيره: %n</numerusform>
        <numerusform>المطابق لغيره: %n</numerusform>
        <numerusform>المطابق لغيره: %n</numerusform>
        <numerusform>المطابق لغيره: %n</numerusform>
        <numerusform>المطابق لغيره: %n</numerusform>
        <numerusform>المطابق لغيره: %n</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n unchanged</source>
      <translation>
        <numerusform>غير المتغيّر: %n</numerusform>
        <numerusform>غير المتغيّر: %n</numerusform>
        <numerusform>غير المتغيّر: %n</numerusform>
        <numerusform>غير المتغيّر: %n</numerusform>
        <numerusform>غير المتغيّر: %n</numerusform>
        <numerusform>غير المتغيّر: %n</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left out</source>
      <translation>
        <numerusform>المتروك: %n</numerusform>
        <numerusform>المتروك: %n</numerusform>
        <numerusform>المتروك: %n</numerusform>
        <numerusform>المتروك: %n</numerusform>
        <numerusform>المتروك: %n</numerusform>
        <numerusform>المتروك: %n</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n files of other kinds passed over</source>
      <translation>
        <numerusform>ملفات من أنواع أخرى جرى تجاوزها: %n</numerusform>
        <numerusform>ملفات من أنواع أخرى جرى تجاوزها: %n</numerusform>
        <numerusform>ملفات من أنواع أخرى جرى تجاوزها: %n</numerusform>
        <numerusform>ملفات من أنواع أخرى جرى تجاوزها: %n</numerusform>
        <numerusform>ملفات من أنواع أخرى جرى تجاوزها: %n</numerusform>
        <numerusform>ملفات من أنواع أخرى جرى تجاوزها: %n</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n failed</source>
      <translation>
        <numerusform>الفاشل: %n</numerusform>
        <numerusform>الفاشل: %n</numerusform>
        <numerusform>الفاشل: %n</numerusform>
        <numerusform>الفاشل: %n</numerusform>
        <numerusform>الفاشل: %n</numerusform>
        <numerusform>الفاشل: %n</numerusform>
      </translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>فشل</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>تُرك</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>ملاحظات</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>أُضيف</translation>
    </message>
    <message>
      <source>Updated</source>
      <translation>حُدّث</translation>
    </message>
    <message>
      <source>Same as</source>
      <translation>مطابق لـ</translation>
    </message>
    <message>
      <source>Saved links</source>
      <translation>روابط محفوظة</translation>
    </message>
    <message>
      <source>Line {line}: {reason}</source>
      <translation>السطر {line}: {reason}</translation>
    </message>
    <message>
      <source>Entry {number}: {reason}</source>
      <translation>المدخل {number}: {reason}</translation>
    </message>
    <message numerus="yes">
      <source>%n files were left. Import again to go on.</source>
      <translation>
        <numerusform>بقي من الملفات %n. استورد مرة أخرى للمتابعة.</numerusform>
        <numerusform>بقي من الملفات %n. استورد مرة أخرى للمتابعة.</numerusform>
        <numerusform>بقي من الملفات %n. استورد مرة أخرى للمتابعة.</numerusform>
        <numerusform>بقي من الملفات %n. استورد مرة أخرى للمتابعة.</numerusform>
        <numerusform>بقي من الملفات %n. استورد مرة أخرى للمتابعة.</numerusform>
        <numerusform>بقي من الملفات %n. استورد مرة أخرى للمتابعة.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>You stopped it; %n files were left. Import again to go on.</source>
      <translation>
        <numerusform>أوقفته؛ وبقي من الملفات %n. استورد مرة أخرى للمتابعة.</numerusform>
        <numerusform>أوقفته؛ وبقي من الملفات %n. استورد مرة أخرى للمتابعة.</numerusform>
        <numerusform>أوقفته؛ وبقي من الملفات %n. استورد مرة أخرى للمتابعة.</numerusform>
        <numerusform>أوقفته؛ وبقي من الملفات %n. استورد مرة أخرى للمتابعة.</numerusform>
        <numerusform>أوقفته؛ وبقي من الملفات %n. استورد مرة أخرى للمتابعة.</numerusform>
        <numerusform>أوقفته؛ وبقي من الملفات %n. استورد مرة أخرى للمتابعة.</numerusform>
      </translation>
    </message>
    <message>
      <source>File</source>
      <translation>الملف</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>السبب</translation>
    </message>
    <message>
      <source>Is the same as</source>
      <translation>مطابقة لـ</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>عنوان الوِب</translation>
    </message>
    <message>
      <source>“{name}” could not be read.</source>
      <translation>تعذّرت قراءة «{name}».</translation>
    </message>
    <message>
      <source>Nothing was found there that Armchair reads.</source>
      <translation>لم يُعثر هناك على ما يقرؤه Armchair.</translation>
    </message>
    <message>
      <source>Nothing came in: {n} could not be read.</source>
      <translation>لم يُستورد شيء: تعذّرت قراءة {n}.</translation>
    </message>
    <message>
      <source>{problem} Added {added}, updated {updated}; files left: {unread}.</source>
      <translation>{problem} أُضيف {added}، حُدّث {updated}؛ ملفات باقية: {unread}.</translation>
    </message>
    <message>
      <source>Stopped: added {added}, updated {updated}; files not read: {unread}.</source>
      <translation>توقّف: أُضيف {added}، حُدّث {updated}؛ ملفات لم تُقرأ: {unread}.</translation>
    </message>
    <message>
      <source>{told} {more}</source>
      <translation>{told} {more}</translation>
    </message>
    <message>
      <source>Added: {n}.</source>
      <translation>أُضيف: {n}.</translation>
    </message>
    <message>
      <source>Updated: {n}.</source>
      <translation>حُدّث: {n}.</translation>
    </message>
    <message>
      <source>Unchanged: {n}.</source>
      <translation>بلا تغيير: {n}.</translation>
    </message>
    <message>
      <source>Could not be read: {n}.</source>
      <translation>تعذّرت قراءته: {n}.</translation>
    </message>
    <message>
      <source>Saved links: {n}.</source>
      <translation>روابط محفوظة: {n}.</translation>
    </message>
    <message>
      <source>Left out: {n}.</source>
      <translation>تُرك: {n}.</translation>
    </message>
    <message>
      <source>Same as others: {n}.</source>
      <translation>مطابق لغيره: {n}.</translation>
    </message>
    <message>
      <source>There is no text and no file to take in.</source>
      <translation>لا نص ولا ملف لأخذه.</translation>
    </message>
    <message>
      <source>This asks the network for the page and its pictures, once. Afterwards it is read offline.</source>
      <translation>يطلب هذا الصفحة وصورها من الشبكة مرة واحدة. وبعدها تُقرأ بلا اتصال.</translation>
    </message>
    <message>
      <source>Save page from address</source>
      <translation>حفظ صفحة من عنوان</translation>
    </message>
    <message>
      <source>Address of the page</source>
      <translation>عنوان الصفحة</translation>
    </message>
    <message>
      <source>Also from this computer and from networks at home</source>
      <translation>من هذا الحاسوب ومن الشبكات المنزلية أيضًا</translation>
    </message>
    <message>
      <source>Asking…</source>
      <translation>يُطلب…</translation>
    </message>
    <message>
      <source>If that is what you want, tick the box above.</source>
      <translation>إن كنت تريد ذلك فضع علامة في المربع أعلاه.</translation>
    </message>
    <message numerus="yes">
      <source>%Ln pictures so far, now from {host}</source>
      <translation>
        <numerusform>لا صور حتى الآن، والآن من {host}</numerusform>
        <numerusform>صورة واحدة حتى الآن، والآن من {host}</numerusform>
        <numerusform>صورتان حتى الآن، والآن من {host}</numerusform>
        <numerusform>%Ln صور حتى الآن، والآن من {host}</numerusform>
        <numerusform>%Ln صورة حتى الآن، والآن من {host}</numerusform>
        <numerusform>%Ln صورة حتى الآن، والآن من {host}</numerusform>
      </translation>
    </message>
    <message>
      <source>Asking {host}…</source>
      <translation>يُسأل {host}…</translation>
    </message>
    <message>
      <source>“{title}” was in your library already.</source>
      <translation>كانت «{title}» في مكتبتك من قبل.</translation>
    </message>
    <message>
      <source>“{title}” is in your library now.</source>
      <translation>«{title}» الآن في مكتبتك.</translation>
    </message>
    <message>
      <source>“{title}” was in your library, and is what the page says now.</source>
      <translation>كانت «{title}» في مكتبتك، وهي الآن كما تقول الصفحة.</translation>
    </message>
    <message>
      <source>Try again…</source>
      <translation>محاولة أخرى…</translation>
    </message>
    <message>
      <source>What is dropped into these folders, and into those in them, comes into your library once it is complete. Your files stay as they are.</source>
      <translation>ما يُفلت في هذه المجلدات وما بداخلها يدخل مكتبتك حين يكتمل. وتبقى ملفاتك كما هي.</translation>
    </message>
    <message>
      <source>No folder is watched yet. Add the one for downloads, or a synchronised one.</source>
      <translation>لا مجلد مراقَبًا بعد. أضف مجلد التنزيلات أو مجلدًا متزامنًا.</translation>
    </message>
    <message>
      <source>Watched.</source>
      <translation>مراقَب.</translation>
    </message>
    <message>
      <source>Also take in what is already in a folder that I add</source>
      <translation>أخذ ما هو موجود من قبل في المجلد الذي أضيفه أيضًا</translation>
    </message>
    <message>
      <source>Look now</source>
      <translation>النظر الآن</translation>
    </message>
    <message>
      <source>Not there now. It is watched again as soon as it is back.</source>
      <translation>ليس موجودًا الآن. يُراقَب من جديد حين يعود.</translation>
    </message>
    <message>
      <source>On another computer: looked through once a minute.</source>
      <translation>على حاسوب آخر: يُنظر فيه مرة كل دقيقة.</translation>
    </message>
    <message>
      <source>Watched folders</source>
      <translation>المجلدات المراقَبة</translation>
    </message>
    <message>
      <source>Watch a folder</source>
      <translation>مراقبة مجلد</translation>
    </message>
    <message>
      <source>Last look: {time}</source>
      <translation>آخر نظرة: {time}</translation>
    </message>
    <message>
      <source>“{title}” came from {folder}.</source>
      <translation>جاءت «{title}» من {folder}.</translation>
    </message>
    <message>
      <source>{n} articles came from {folder}.</source>
      <translation>جاءت مقالات من {folder}، عددها {n}.</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>عرض</translation>
    </message>
    <message>
      <source>Import files</source>
      <translation>استيراد ملفات</translation>
    </message>
    <message>
      <source>Bookmark this paragraph</source>
      <translation>إشارة مرجعية لهذه الفقرة</translation>
    </message>
    <message>
      <source>Import a folder</source>
      <translation>استيراد مجلد</translation>
    </message>
    <message>
      <source>There is nothing to unfold here.</source>
      <translation>لا شيء هنا يُفتح.</translation>
    </message>
    <message>
      <source>This article came without an address.</source>
      <translation>جاء هذا المقال من دون عنوان ويب.</translation>
    </message>
    <message>
      <source>The link is copied.</source>
      <translation>نُسخ الرابط.</translation>
    </message>
    <message>
      <source>The citation is copied.</source>
      <translation>نُسخ الاستشهاد.</translation>
    </message>
    <message>
      <source>Merge “{name}” into “{into}”</source>
      <translation>دمج «{name}» في «{into}»</translation>
    </message>
    <message>
      <source>Write “{name}” as “{into}”</source>
      <translation>كتابة «{name}» هكذا: «{into}»</translation>
    </message>
    <message>
      <source>Part “{name}” again</source>
      <translation>فصل «{name}» من جديد</translation>
    </message>
    <message>
      <source>Merge with another author</source>
      <translation>دمج مع كاتب آخر</translation>
    </message>
    <message>
      <source>Name of the author who is the same:</source>
      <translation>اسم الكاتب الذي هو نفسه:</translation>
    </message>
    <message>
      <source>No author is called “{name}”.</source>
      <translation>لا كاتب باسم «{name}».</translation>
    </message>
    <message>
      <source>Only commands: type {sign} first</source>
      <translation>الأوامر فقط: اكتب {sign} أولًا</translation>
    </message>
    <message>
      <source>Only articles: type {sign} first</source>
      <translation>المقالات فقط: اكتب {sign} أولًا</translation>
    </message>
    <message>
      <source>Headings</source>
      <translation>العناوين الفرعية</translation>
    </message>
    <message>
      <source>Only headings of this article: type {sign} first</source>
      <translation>العناوين الفرعية لهذه المقالة فقط: اكتب {sign} أولًا</translation>
    </message>
    <message>
      <source>Only tags: type {sign} first</source>
      <translation>الوسوم فقط: اكتب {sign} أولًا</translation>
    </message>
    <message>
      <source>Only authors: type {sign} first</source>
      <translation>الكتّاب فقط: اكتب {sign} أولًا</translation>
    </message>
    <message>
      <source>Find a command, an article, a heading, a tag or an author</source>
      <translation>ابحث عن أمر أو مقالة أو عنوان فرعي أو وسم أو كاتب</translation>
    </message>
    <message>
      <source>Find anything by its name</source>
      <translation>البحث عن أي شيء باسمه</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>ما وُجد</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>يُبحث…</translation>
    </message>
    <message>
      <source>Nothing is called that.</source>
      <translation>لا شيء بهذا الاسم.</translation>
    </message>
    <message>
      <source>Minutes by week</source>
      <translation>الدقائق بحسب الأسبوع</translation>
    </message>
    <message>
      <source>Words by week</source>
      <translation>الكلمات بحسب الأسبوع</translation>
    </message>
    <message>
      <source>By author</source>
      <translation>بحسب الكاتب</translation>
    </message>
    <message>
      <source>By topic</source>
      <translation>بحسب الموضوع</translation>
    </message>
    <message>
      <source>Less</source>
      <translation>أقل</translation>
    </message>
    <message>
      <source>{heading}, up to {most}</source>
      <translation>{heading}، حتى {most}</translation>
    </message>
    <message>
      <source>of reading</source>
      <translation>من القراءة</translation>
    </message>
    <message>
      <source>words</source>
      <translation>كلمات</translation>
    </message>
    <message>
      <source>articles finished</source>
      <translation>مقالات أُنهيت</translation>
    </message>
    <message>
      <source>days with reading</source>
      <translation>أيام فيها قراءة</translation>
    </message>
    <message>
      <source>Nothing yet</source>
      <translation>لا شيء بعد</translation>
    </message>
    <message>
      <source>Counted on this machine and kept here, while an article is open and somebody is there.</source>
      <translation>يُحسب على هذا الجهاز ويبقى هنا، ما دامت مقالة مفتوحة وأحد أمامها.</translation>
    </message>
    <message>
      <source>Days of reading</source>
      <translation>أيام القراءة</translation>
    </message>
    <message>
      <source>Reading life in words</source>
      <translation>حياة القراءة بالكلمات</translation>
    </message>
    <message>
      <source>Earlier</source>
      <translation>أسبق</translation>
    </message>
    <message>
      <source>The year before (Page Up)</source>
      <translation>السنة السابقة (Page Up)</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>أحدث</translation>
    </message>
    <message>
      <source>The year after (Page Down)</source>
      <translation>السنة التالية (Page Down)</translation>
    </message>
    <message>
      <source>In words</source>
      <translation>بالكلمات</translation>
    </message>
    <message>
      <source>The same in words (W)</source>
      <translation>الشيء نفسه بالكلمات (W)</translation>
    </message>
    <message>
      <source>Save the picture as SVG or PNG</source>
      <translation>حفظ الصورة بصيغة SVG أو PNG</translation>
    </message>
    <message>
      <source>Reading time is not kept now. Preferences turn it on.</source>
      <translation>لا يُحفظ وقت القراءة الآن. يمكن تشغيله في التفضيلات.</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} س {minutes} د</translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation>من {first} إلى {last}</translation>
    </message>
    <message>
      <source>{day}: {amount}: {titles}</source>
      <translation>{day}: {amount}: {titles}</translation>
    </message>
    <message>
      <source>{first} to {last}: {amount}</source>
      <translation>من {first} إلى {last}: {amount}</translation>
    </message>
    <message>
      <source>under 1 min</source>
      <translation>أقل من دقيقة</translation>
    </message>
    <message>
      <source>ddd d MMM yyyy</source>
      <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
      <source>{day}: a day without reading here</source>
      <translation>{day}: يوم بلا قراءة هنا</translation>
    </message>
    <message numerus="yes">
      <source>%Ln words</source>
      <translation>
        <numerusform>لا كلمات</numerusform>
        <numerusform>كلمة واحدة</numerusform>
        <numerusform>كلمتان</numerusform>
        <numerusform>%Ln كلمات</numerusform>
        <numerusform>%Ln كلمة</numerusform>
        <numerusform>%Ln كلمة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>You have read in %n weeks in a row.</source>
      <translation>
        <numerusform>لم تقرأ في أسابيع متتالية.</numerusform>
        <numerusform>قرأت في أسبوع واحد.</numerusform>
        <numerusform>قرأت في أسبوعين متتاليين.</numerusform>
        <numerusform>قرأت في %n أسابيع متتالية.</numerusform>
        <numerusform>قرأت في %n أسبوعًا متتاليًا.</numerusform>
        <numerusform>قرأت في %n أسبوع متتالٍ.</numerusform>
      </translation>
    </message>
    <message>
      <source>an article not here any more</source>
      <translation>مقالة لم تعد هنا</translation>
    </message>
    <message>
      <source>“{title}”</source>
      <translation>«{title}»</translation>
    </message>
    <message numerus="yes">
      <source>%n articles finished</source>
      <translation>
        <numerusform>لم تُنهَ مقالات</numerusform>
        <numerusform>أُنهيت مقالة واحدة</numerusform>
        <numerusform>أُنهيت مقالتان</numerusform>
        <numerusform>أُنهيت %n مقالات</numerusform>
        <numerusform>أُنهيت %n مقالة</numerusform>
        <numerusform>أُنهيت %n مقالة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>on %n days</source>
      <translation>
        <numerusform>ولا في يوم</numerusform>
        <numerusform>في يوم واحد</numerusform>
        <numerusform>في يومين</numerusform>
        <numerusform>في %n أيام</numerusform>
        <numerusform>في %n يومًا</numerusform>
        <numerusform>في %n يوم</numerusform>
      </translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>ما أُنهي</translation>
    </message>
    <message>
      <source>By week</source>
      <translation>بحسب الأسبوع</translation>
    </message>
    <message>
      <source>By day</source>
      <translation>بحسب اليوم</translation>
    </message>
    <message>
      <source>in the middle</source>
      <translation>في الوسط</translation>
    </message>
    <message numerus="yes">
      <source>and %n more ties</source>
      <translation>
        <numerusform>ولا صلات أخرى</numerusform>
        <numerusform>وصلة أخرى</numerusform>
        <numerusform>وصلتان أخريان</numerusform>
        <numerusform>و%n صلات أخرى</numerusform>
        <numerusform>و%n صلة أخرى</numerusform>
        <numerusform>و%n صلة أخرى</numerusform>
      </translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>بلا عنوان</translation>
    </message>
    <message>
      <source>Links</source>
      <translation>الروابط</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>السلسلة</translation>
    </message>
    <message>
      <source>Similar</source>
      <translation>المتشابهة</translation>
    </message>
    <message>
      <source>Map</source>
      <translation>الخريطة</translation>
    </message>
    <message>
      <source>Articles on the map</source>
      <translation>المقالات على الخريطة</translation>
    </message>
    <message>
      <source>The map before (Backspace)</source>
      <translation>الخريطة السابقة (Backspace)</translation>
    </message>
    <message>
      <source>Map from here</source>
      <translation>خريطة من هنا</translation>
    </message>
    <message>
      <source>The map of this article (Space)</source>
      <translation>خريطة هذه المقالة (Space)</translation>
    </message>
    <message>
      <source>As a list</source>
      <translation>كقائمة</translation>
    </message>
    <message>
      <source>The same articles as a list (L)</source>
      <translation>المقالات نفسها كقائمة (L)</translation>
    </message>
    <message>
      <source>Save the map as SVG or PNG</source>
      <translation>حفظ الخريطة بصيغة SVG أو PNG</translation>
    </message>
    <message>
      <source>Show this kind of tie</source>
      <translation>عرض هذا النوع من الصلات</translation>
    </message>
    <message>
      <source>Looking for ties…</source>
      <translation>يُبحث عن الصلات…</translation>
    </message>
    <message>
      <source>Looking further…</source>
      <translation>يُبحث أبعد…</translation>
    </message>
    <message>
      <source>Map of “{title}”</source>
      <translation>خريطة «{title}»</translation>
    </message>
    <message numerus="yes">
      <source>%n articles</source>
      <translation>
        <numerusform>لا مقالات</numerusform>
        <numerusform>مقالة واحدة</numerusform>
        <numerusform>مقالتان</numerusform>
        <numerusform>%n مقالات</numerusform>
        <numerusform>%n مقالة</numerusform>
        <numerusform>%n مقالة</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing is tied to this article yet.</source>
      <translation>لا شيء متصل بهذه المقالة بعد.</translation>
    </message>
    <message>
      <source>Open an article first; the map is drawn around it.</source>
      <translation>افتح مقالة أولًا؛ تُرسم الخريطة حولها.</translation>
    </message>
    <message>
      <source>Heading</source>
      <translation>العنوان الفرعي</translation>
    </message>
    <message>
      <source>Your tag</source>
      <translation>وسمك</translation>
    </message>
    <message>
      <source>Your tags</source>
      <translation>وسومك</translation>
    </message>
    <message>
      <source>Topics</source>
      <translation>المواضيع</translation>
    </message>
    <message>
      <source>Written with</source>
      <translation>كُتبت مع</translation>
    </message>
    <message>
      <source>Often together with</source>
      <translation>كثيرًا ما يأتي مع</translation>
    </message>
    <message>
      <source>{read} of {all} read</source>
      <translation>قُرئ {read} من {all}</translation>
    </message>
    <message>
      <source>newest first</source>
      <translation>الأحدث أولًا</translation>
    </message>
    <message>
      <source>oldest first</source>
      <translation>الأقدم أولًا</translation>
    </message>
    <message>
      <source>by title</source>
      <translation>بالعنوان</translation>
    </message>
    <message>
      <source>shortest first</source>
      <translation>الأقصر أولًا</translation>
    </message>
    <message>
      <source>longest first</source>
      <translation>الأطول أولًا</translation>
    </message>
    <message>
      <source>Parts</source>
      <translation>الأجزاء</translation>
    </message>
    <message>
      <source>Articles of {year}</source>
      <translation>مقالات {year}</translation>
    </message>
    <message numerus="yes">
      <source>%Ln read</source>
      <translation>
        <numerusform>لم تُقرأ أي مقالة</numerusform>
        <numerusform>قُرئت واحدة</numerusform>
        <numerusform>قُرئت اثنتان</numerusform>
        <numerusform>قُرئت %Ln</numerusform>
        <numerusform>قُرئت %Ln</numerusform>
        <numerusform>قُرئت %Ln</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n similar spellings…</source>
      <translation>
        <numerusform>لا تهجئات مشابهة…</numerusform>
        <numerusform>تهجئة مشابهة…</numerusform>
        <numerusform>تهجئتان مشابهتان…</numerusform>
        <numerusform>%n تهجئات مشابهة…</numerusform>
        <numerusform>%n تهجئة مشابهة…</numerusform>
        <numerusform>%n تهجئة مشابهة…</numerusform>
      </translation>
    </message>
    <message>
      <source>Spellings…</source>
      <translation>التهجئات…</translation>
    </message>
    <message>
      <source>part {number}</source>
      <translation>الجزء {number}</translation>
    </message>
    <message>
      <source>✓ read</source>
      <translation>✓ قُرئت</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>بقي {time}</translation>
    </message>
    <message>
      <source>Go on with “{title}”</source>
      <translation>المتابعة مع «{title}»</translation>
    </message>
    <message>
      <source>Begin with “{title}”</source>
      <translation>البدء بـ «{title}»</translation>
    </message>
    <message>
      <source>None that is alike.</source>
      <translation>لا أحد يشبهه.</translation>
    </message>
    <message>
      <source>Honours</source>
      <translation>التكريمات</translation>
    </message>
    <message>
      <source>Also written</source>
      <translation>يُكتب أيضًا</translation>
    </message>
    <message>
      <source>Likely the same author</source>
      <translation>الأرجح أنه الكاتب نفسه</translation>
    </message>
    <message>
      <source>Another author…</source>
      <translation>كاتب آخر…</translation>
    </message>
    <message>
      <source>Show in the list</source>
      <translation>عرض في القائمة</translation>
    </message>
    <message>
      <source>part again</source>
      <translation>فصل من جديد</translation>
    </message>
    <message>
      <source>merge</source>
      <translation>دمج</translation>
    </message>
    <message>
      <source>all years</source>
      <translation>كل السنوات</translation>
    </message>
    <message>
      <source>use this name</source>
      <translation>استعمال هذا الاسم</translation>
    </message>
    <message>
      <source>Nobody is named as the author of this article.</source>
      <translation>لم يُسمَّ أحد كاتبًا لهذه المقالة.</translation>
    </message>
    <message>
      <source>This article is in no series.</source>
      <translation>ليست هذه المقالة في سلسلة.</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>الصفحة</translation>
    </message>
    <message>
      <source>Page of {name}</source>
      <translation>صفحة {name}</translation>
    </message>
    <message>
      <source>Nothing of this is in the library any more.</source>
      <translation>لم يعد في المكتبة شيء من هذا.</translation>
    </message>
    <message>
      <source>Best serif found</source>
      <translation>أفضل خط مذيَّل موجود</translation>
    </message>
    <message>
      <source>{setting}: less</source>
      <translation>{setting}: أقل</translation>
    </message>
    <message>
      <source>{setting}: more</source>
      <translation>{setting}: أكثر</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>مختار</translation>
    </message>
    <message>
      <source>chosen for some</source>
      <translation>مختار لبعضها</translation>
    </message>
    <message>
      <source>Picture of {name}</source>
      <translation>صورة {name}</translation>
    </message>
    <message>
      <source>Your place could not be saved. Close again to leave without it.</source>
      <translation>تعذّر حفظ موضعك. أغلق مرة أخرى للخروج بدونه.</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>d MMM yyyy</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation>فتح المجلد</translation>
    </message>
    <message>
      <source>Saved as {name}</source>
      <translation>حُفظت باسم {name}</translation>
    </message>
  </context>
</TS>
