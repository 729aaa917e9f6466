<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
  <context>
    <name>QFileDialog</name>
    <message>
      <source>&amp;Look in:</source>
      <translation>ا&amp;بحث في:</translation>
    </message>
    <message>
      <source>Files of &amp;type:</source>
      <translation>&amp;نوع الملفات:</translation>
    </message>
  </context>
  <context>
    <name>QAbstractFileIconProvider</name>
    <message>
      <source>Drive</source>
      <translation>محرّك أقراص</translation>
    </message>
    <message>
      <source>Folder</source>
      <comment>All other platforms</comment>
      <translation>مجلد</translation>
    </message>
  </context>
  <context>
    <name>QPageSetupWidget</name>
    <message>
      <source>Page &amp;order:</source>
      <translation>&amp;ترتيب الصفحات:</translation>
    </message>
    <message>
      <source>Pages &amp;per sheet:</source>
      <translation>الصفحات في كل &amp;ورقة:</translation>
    </message>
  </context>
  <context>
    <name>QPrintSettingsOutput</name>
    <message>
      <source>Page &amp;Set:</source>
      <translation>م&amp;جموعة الصفحات:</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>صفحات</translation>
    </message>
    <message>
      <source>Double Sided Printing</source>
      <translation>الطباعة على الوجهين</translation>
    </message>
    <message>
      <source>Off</source>
      <translation>بلا</translation>
    </message>
    <message>
      <source>Long side binding</source>
      <translation>التجليد من الجانب الطويل</translation>
    </message>
    <message>
      <source>Short side binding</source>
      <translation>التجليد من الجانب القصير</translation>
    </message>
    <message>
      <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
      <translation>اكتب أرقام الصفحات أو نطاقاتها مفصولة بفواصل. والنطاق رقمان بينهما شرطة. مثال: 3,5-7,9 يطبع الصفحات 3 و5 و6 و7 و9.</translation>
    </message>
  </context>
</TS>
