package org.millwright.entry.bulk;

import java.util.Arrays;
import java.util.Optional;

/** Columns of the sheet, found by either language's head. */
public enum BulkColumn {
    CREW("班组编号", "Crew code", "B01"),
    SITE("现场", "Site", "某某有限公司 3# 厂房"),
    ORIGIN("出发地代码", "From (division)", "371002"),
    MODE("交通方式", "Travels by", "road"),
    ARRIVES_FROM("最早到达", "Arrives from", "2026-12-01 18:00"),
    ARRIVES_UNTIL("最晚到达", "Arrives until", "2026-12-01 22:00"),
    LEAVES("离开时间", "Leaves", "2026-12-08 18:00"),
    STOPS("行程", "Journey", "371002 2026-11-17 2026-12-01; 370613 2026-12-01"),
    VEHICLES("车辆", "Vehicles", "鲁K7D268 7"),
    WHY("为何不用本地班组", "Why no local crew", "");

    private final String zh;
    private final String en;
    private final String example;

    BulkColumn(String zh, String en, String example) {
        this.zh = zh;
        this.en = en;
        this.example = example;
    }

    public String head(boolean chinese) {
        return chinese ? zh : en;
    }

    boolean moment() {
        return this == ARRIVES_FROM || this == ARRIVES_UNTIL || this == LEAVES;
    }

    String example() {
        return example;
    }

    static Optional<BulkColumn> find(String head) {
        return Arrays.stream(values()).filter(it -> head.strip().equalsIgnoreCase(it.zh) || head.strip().equalsIgnoreCase(it.en)).findFirst();
    }
}
