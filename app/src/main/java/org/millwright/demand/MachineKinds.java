package org.millwright.demand;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kinds of machines of the current zone. */
@Component
public class MachineKinds {

    private final JdbcClient db;

    MachineKinds(JdbcClient db) {
        this.db = db;
    }

    /** Those offered on a day, in the zone's order. */
    public List<MachineKind> listKinds(LocalDate on) {
        return db.sql("""
                select code, name_zh, name_en from machine_kind
                where zone_id = :zone and valid_from <= :day and (valid_to is null or valid_to > :day) order by sort, code""")
                .param("zone", CurrentZone.id()).param("day", on).query(MachineKind.class).list();
    }

    /** Also one that is no longer offered: old demands still speak of it. */
    public Optional<MachineKind> findKind(String code) {
        return db.sql("select code, name_zh, name_en from machine_kind where zone_id = :zone and code = :code")
                .param("zone", CurrentZone.id()).param("code", code).query(MachineKind.class).optional();
    }

    public void put(MachineKind kind, int sort, LocalDate from) {
        db.sql("""
                insert into machine_kind (zone_id, code, name_zh, name_en, sort, valid_from) values (:zone, :code, :zh, :en, :sort, :from)
                on conflict (zone_id, code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, sort = excluded.sort""")
                .param("zone", CurrentZone.id()).param("code", kind.code()).param("zh", kind.nameZh()).param("en", kind.nameEn())
                .param("sort", sort).param("from", from).update();
    }

    /** Kinds of general machinery most zones see; the zone adds, renames and closes its own. */
    public void addUsualKinds(LocalDate from) {
        int sort = 10;
        for (var kind : USUAL) {
            put(kind, sort, from);
            sort += 10;
        }
    }

    private static final List<MachineKind> USUAL = List.of(
            new MachineKind("gantry-mill", "数控龙门铣床", "CNC gantry mill"), new MachineKind("machining-centre", "加工中心", "Machining centre"),
            new MachineKind("lathe", "车床", "Lathe"), new MachineKind("grinder", "磨床", "Grinding machine"),
            new MachineKind("press", "压力机", "Press"), new MachineKind("injection", "注塑机", "Injection moulding machine"),
            new MachineKind("die-casting", "压铸机", "Die-casting machine"), new MachineKind("crane", "起重机", "Crane"),
            new MachineKind("conveyor", "输送线", "Conveyor line"), new MachineKind("robot-cell", "机器人工作站", "Robot cell"),
            new MachineKind("compressor", "空压机", "Air compressor"), new MachineKind("pump", "泵", "Pump"),
            new MachineKind("fan", "风机", "Fan"), new MachineKind("boiler", "锅炉", "Boiler"),
            new MachineKind("chiller", "制冷机组", "Chiller"), new MachineKind("furnace", "工业炉", "Industrial furnace"),
            new MachineKind("coating-line", "涂装线", "Coating line"), new MachineKind("assembly-line", "装配线", "Assembly line"),
            new MachineKind("packaging", "包装机", "Packaging machine"), new MachineKind("other", "其他通用机械", "Other general machinery"));
}
