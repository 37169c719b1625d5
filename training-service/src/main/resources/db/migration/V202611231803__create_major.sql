-- Policy: which majors there are and which of them train for equipment manufacturing, with the days they hold for. The first two
-- digits of a code are its group. The list is the city's own extract of the technician colleges' catalogue; its codes and names are
-- to be compared with the catalogue of the year before they are relied on elsewhere.
CREATE TABLE major (
    code       text COLLATE "C" NOT NULL CHECK (code ~ '^[0-9]{4}$'),
    valid_from date NOT NULL,
    valid_to   date,
    name_zh    text NOT NULL,
    name_en    text NOT NULL,
    equipment  boolean NOT NULL,
    source     text NOT NULL,
    PRIMARY KEY (code, valid_from)
);

INSERT INTO major (code, valid_from, name_zh, name_en, equipment, source)
SELECT code, DATE '2010-01-01', name_zh, name_en, equipment, 'city code list 2018, after the national catalogue''s groups'
FROM (VALUES
    ('0101', '机床切削加工（车工）', 'Machining: turning', true),
    ('0102', '机床切削加工（铣工）', 'Machining: milling', true),
    ('0104', '铸造成型', 'Casting', true),
    ('0105', '锻造成型', 'Forging and shaping', true),
    ('0106', '数控加工', 'Numerical control machining', true),
    ('0109', '数控机床装配与维修', 'Assembly and repair of NC machine tools', true),
    ('0112', '模具制造', 'Mold making', true),
    ('0116', '机电设备安装与维修', 'Installation and repair of electromechanical equipment', true),
    ('0117', '机电一体化技术', 'Electromechanical integration', true),
    ('0119', '焊接加工', 'Welding', true),
    ('0120', '冷作钣金加工', 'Sheet metal work', true),
    ('0201', '电气自动化设备安装与维修', 'Electrical automation equipment', true),
    ('0204', '工业机器人应用与维护', 'Industrial robots', true),
    ('0301', '计算机网络应用', 'Computer networks', false),
    ('0306', '计算机应用与维修', 'Computer use and repair', false),
    ('0401', '汽车维修', 'Automobile repair', false),
    ('0408', '铁道运输管理', 'Railway transport', false),
    ('0501', '烹饪', 'Cooking', false),
    ('0503', '幼儿教育', 'Early childhood education', false),
    ('0507', '护理', 'Nursing', false),
    ('0601', '会计', 'Accounting', false),
    ('0603', '电子商务', 'Electronic commerce', false),
    ('0701', '农机使用与维修', 'Farm machinery', false),
    ('0801', '火电厂热力设备运行', 'Thermal power plant operation', false),
    ('0901', '化工工艺', 'Chemical technology', false),
    ('1001', '钢铁冶炼', 'Steel making', false),
    ('1101', '建筑施工', 'Construction', false),
    ('1201', '食品加工与检验', 'Food processing and inspection', false)) AS extract (code, name_zh, name_en, equipment);
