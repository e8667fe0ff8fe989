package org.millwright.entry.bulk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Columns of the sheet, found by either language's head. What each takes is said by {@code entry.bulk.column.<code>}. */
public enum BulkColumn {
    REFERENCE("自编号", "Your reference", "2026-001", ""),
    CREW("班组编号", "Crew code", "B01", "crewId"),
    MEMBERS("来的人", "People", "", "memberIds"),
    SITE("现场", "Site", "某某有限公司 3# 厂房", "siteId"),
    ORIGIN("出发地代码", "From (division)", "371002", "origin"),
    MODE("交通方式", "Travels by", "road", "mode"),
    ARRIVES_FROM("最早到达", "Arrives from", "2026-12-01 18:00", "arrivesFrom"),
    ARRIVES_UNTIL("最晚到达", "Arrives until", "2026-12-01 22:00", "arrivesUntil"),
    LEAVES("离开时间", "Leaves", "2026-12-08 18:00", "leavesAt"),
    STOPS("行程", "Journey", "371002 2026-11-17 2026-12-01; 370613 2026-12-01", "stops"),
    VEHICLES("车辆", "Vehicles", "鲁K7D268 7 罗宝山; 鲁K8E119 5", "vehicles"),
    EQUIPMENT("设备", "Equipment", "激光干涉仪 1 371002; 液压扳手 4 371002", "equipment"),
    WHY("为何不用本地班组", "Why no local crew", "", "whyOutside");

    private final String zh;
    private final String en;
    private final String example;
    private final String field;

    BulkColumn(String zh, String en, String example, String field) {
        this.zh = zh;
        this.en = en;
        this.example = example;
        this.field = field;
    }

    public String head(boolean chinese) {
        return chinese ? zh : en;
    }

    public String example() {
        return example;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean moment() {
        return this == ARRIVES_FROM || this == ARRIVES_UNTIL || this == LEAVES;
    }

    /** Where a field of a filing, such as {@code stops[1].fromDay}, is written in the sheet. */
    public static Optional<BulkColumn> ofField(String field) {
        var name = field.replaceFirst("\\[.*", "");
        return Arrays.stream(values()).filter(it -> (it.field.isEmpty() ? it.code() : it.field).equals(name)).findFirst();
    }

    static Optional<BulkColumn> find(String head) {
        return Arrays.stream(values()).filter(it -> head.strip().equalsIgnoreCase(it.zh) || head.strip().equalsIgnoreCase(it.en)).findFirst();
    }
}
