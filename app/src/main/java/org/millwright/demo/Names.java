package org.millwright.demo;

import java.util.List;

/** Invented names of people and firms. */
final class Names {

    private static final List<String> SURNAMES = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭", "何", "高", "林", "罗",
            "于", "丛", "姜", "曲", "宋", "邹", "毕", "初", "迟", "栾");
    private static final List<String> GIVEN = List.of("伟", "强", "磊", "军", "勇", "杰", "涛", "明", "超", "峰", "海涛", "建国", "志强", "振海", "文斌", "立新", "春生", "玉林",
            "晓东", "国栋", "永刚", "德胜", "宝山", "长青", "学军", "丽", "敏", "静", "秀英", "海燕");
    private static final List<String> FIRM = List.of("海岳", "鲁东", "振华", "高新恒基", "同成", "海阳众力", "蓬莱凯工", "烟台机安", "北辰", "东润", "宏图", "天工", "鼎固", "瑞科", "锐达",
            "昌达", "精工", "中衡", "润泽", "聚力", "安捷", "大成", "银河", "金桥", "胶东", "海诺", "拓普", "正泰成", "华岳", "恒信");
    private static final List<String> TRADE = List.of("机电安装", "重工安装", "设备安装", "起重安装", "工业安装", "机电工程");
    private static final List<String> COMPANY = List.of("东昊", "永泰", "正澜", "绿原", "睿澄", "荣泽", "航宇", "捷锐", "泰禾", "恒榜", "艾笛", "龙沅", "海晟", "恒久", "新时康", "国沣", "矢泽", "莱轴",
            "福铸", "华阳", "中科海", "东辰", "博涛", "蓝电", "海之星", "振宇", "宝源", "兆通", "启明", "鸿瑞", "天和", "润东", "联泰", "奥途", "科瑞", "金海");
    private static final List<String> LINE = List.of("重工", "风电装备", "新材料", "制药", "半导体", "汽车零部件", "电子", "精密机械", "食品装备", "海工装备", "磁材", "仪表");

    private Names() {}

    static String person(Chance chance) {
        return chance.of(SURNAMES) + chance.of(GIVEN);
    }

    static String installer(int n) {
        return n < FIRM.size() ? FIRM.get(n) + TRADE.get(n % TRADE.size()) + "有限公司"
                : FIRM.get(n % FIRM.size()) + TRADE.get(n / FIRM.size() % TRADE.size()) + "第 " + (n / FIRM.size() + 1) + " 公司";
    }

    static String company(int n) {
        return COMPANY.get(n % COMPANY.size()) + LINE.get(n * 5 % LINE.size()) + (n < COMPANY.size() ? "有限公司" : "（" + (n / COMPANY.size() + 1) + "）有限公司");
    }
}
