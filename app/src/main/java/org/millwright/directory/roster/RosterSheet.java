package org.millwright.directory.roster;

import static org.millwright.directory.roster.Column.code;
import static org.millwright.directory.roster.Column.of;
import static org.millwright.directory.roster.ColumnType.*;

import java.util.List;
import java.util.Locale;

/** The five sheets of a roster, with their columns in the order in which they are written. */
public enum RosterSheet {

    INSTALLERS("安装单位", "Installers", List.of("企业", "单位", "installer", "companies"), List.of(
            of("creditCode", "统一社会信用代码", "Credit code", CREDIT_CODE).asKey().also("信用代码", "社会信用代码", "unified social credit code"),
            of("name", "单位名称", "Company name", TEXT).needed().also("企业名称", "公司名称", "名称", "单位", "公司", "installer name", "company", "name"),
            of("address", "地址", "Address", TEXT).upTo(500).also("注册地址", "单位地址"),
            of("division", "行政区划代码", "Division code", DIVISION).also("行政区划", "区划代码", "division"),
            of("latitude", "纬度", "Latitude", LATITUDE).also("lat"),
            of("longitude", "经度", "Longitude", LONGITUDE).also("lon", "lng"),
            of("contact", "联系人", "Contact", PERSON).upTo(100).also("联系人姓名", "负责人", "contact person", "contact name"),
            of("phone", "联系电话", "Phone", PHONE).also("电话", "联系方式", "电话号码", "手机", "手机号", "手机号码", "telephone", "mobile", "tel"),
            of("safetyLicenceNumber", "安全生产许可证编号", "Safety licence number", LABEL).upTo(100).also("安全生产许可证", "安全生产许可证号", "safety license number"),
            of("safetyLicenceValidTo", "安全生产许可证有效期至", "Safety licence valid to", DATE).also("安全生产许可证有效期", "safety license valid to"),
            of("serviceArea", "服务区域", "Service area", SERVICE_AREA).also("服务范围", "服务地区", "area"))),

    LICENCES("资质", "Licences", List.of("资质证书", "企业资质", "licenses", "licence"), List.of(
            of("creditCode", "统一社会信用代码", "Credit code", CREDIT_CODE).asKey().also("信用代码", "社会信用代码", "installer credit code", "unified social credit code"),
            code("scope", "承包范围", "Scope", CodeList.LICENCE_SCOPE).asKey().also("资质类别", "资质范围", "许可项目"),
            code("licenceClass", "等级", "Class", CodeList.LICENCE_CLASS).asKey().also("资质等级", "级别", "licence class"),
            of("number", "资质证书编号", "Licence number", LABEL).asKey().upTo(100).also("证书编号", "编号", "license number", "number"),
            of("validFrom", "有效期自", "Valid from", DATE).also("发证日期", "有效期起"),
            of("validTo", "有效期至", "Valid to", DATE).needed().also("有效期", "有效期止", "有效日期", "到期日期", "到期日", "到期时间", "截止日期", "expiry", "expires", "expiry date", "valid until"))),

    CREWS("班组", "Crews", List.of("班组名册", "crew"), List.of(
            of("creditCode", "统一社会信用代码", "Credit code", CREDIT_CODE).asKey().also("信用代码", "社会信用代码", "installer credit code", "unified social credit code"),
            of("crewCode", "班组编号", "Crew code", LABEL).asKey().upTo(50).also("班组代码", "班组号", "crew number"),
            of("name", "班组名称", "Crew name", TEXT).needed().also("班组", "班组名", "队伍名称", "名称", "crew", "team", "team name", "name"),
            of("latitude", "驻地纬度", "Base latitude", LATITUDE).also("纬度", "latitude", "lat"),
            of("longitude", "驻地经度", "Base longitude", LONGITUDE).also("经度", "longitude", "lon", "lng"),
            of("division", "驻地区划代码", "Home division code", DIVISION).also("行政区划代码", "行政区划", "division code"),
            code("shift", "班次", "Shift", CodeList.SHIFT))),

    MEMBERS("人员", "Members", List.of("作业人员", "班组成员", "member", "people"), List.of(
            of("creditCode", "统一社会信用代码", "Credit code", CREDIT_CODE).needed().also("信用代码", "社会信用代码", "installer credit code", "unified social credit code"),
            of("crewCode", "班组编号", "Crew code", LABEL).needed().upTo(50).also("班组代码", "班组号", "班组", "所属班组", "所在班组", "crew", "team", "crew number"),
            of("name", "姓名", "Name", PERSON).needed().upTo(100).also("人员姓名", "员工姓名", "工人姓名", "名字", "member name", "full name", "worker"),
            code("documentKind", "证件类型", "Document kind", CodeList.DOCUMENT_KIND).asKey().optional().also("证件种类", "证件类别", "document type", "ID type"),
            of("documentNumber", "证件号码", "Document number", DOCUMENT_NUMBER).asKey().also("身份证号", "身份证号码", "身份证", "居民身份证号", "公民身份号码", "证件号", "证件编号", "ID number", "ID no", "citizen id", "identity number"),
            of("phone", "手机号", "Phone", PHONE).also("电话", "联系电话", "联系方式", "电话号码", "手机", "手机号码", "移动电话", "mobile", "telephone", "tel", "phone number"),
            code("trade", "工种", "Trade", CodeList.TRADE).needed().also("工种名称", "职业", "岗位", "作业工种", "occupation", "job"),
            code("level", "技能等级", "Level", CodeList.LEVEL).also("等级", "级别", "职业技能等级", "技术等级", "skill level"),
            of("from", "入组日期", "From date", DATE).also("from", "since", "进组日期", "入职日期", "进场日期", "入班日期", "进班日期", "入场日期", "start date"),
            of("lead", "班组长", "Crew lead", YES_NO).also("是否班组长", "组长", "是否组长", "班长", "是否班长", "带班人", "lead", "leader", "foreman"))),

    CERTIFICATES("证书", "Certificates", List.of("人员证书", "certificate"), List.of(
            of("documentNumber", "证件号码", "Document number", DOCUMENT_NUMBER).asKey().also("身份证号", "身份证号码", "身份证", "居民身份证号", "公民身份号码", "证件号", "证件编号", "ID number", "ID no", "citizen id", "identity number"),
            code("kind", "证书类别", "Certificate kind", CodeList.CERTIFICATE_KIND).asKey().also("证书种类", "证书名称", "证书", "证件名称", "作业项目", "作业类别", "kind", "certificate", "certificate name", "certificate type"),
            of("number", "证书编号", "Certificate number", LABEL).asKey().upTo(100).also("证书号", "证书号码", "编号", "number", "certificate no"),
            of("issued", "发证日期", "Issued", DATE).needed().also("初次领证日期", "领证日期", "发证时间", "issue date", "issued on", "date of issue"),
            of("validTo", "有效期至", "Valid to", DATE).needed().also("有效期", "有效期止", "有效日期", "到期日期", "到期日", "到期时间", "截止日期", "expiry", "expires", "expiry date", "valid until"),
            of("nextReview", "下次复审日期", "Next review", DATE).also("复审日期", "应复审日期", "复审时间", "review date")));

    private final String zh;
    private final String en;
    private final List<String> otherNames;
    private final List<Column> columns;

    RosterSheet(String zh, String en, List<String> otherNames, List<Column> columns) {
        this.zh = zh;
        this.en = en;
        this.otherNames = otherNames;
        this.columns = columns;
    }

    public List<Column> columns() {
        return columns;
    }

    /** @throws IllegalArgumentException when the sheet has no such column */
    public Column column(String name) {
        return columns.get(index(name));
    }

    boolean has(String name) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }

    int index(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(this + " has no column " + name);
    }

    public String title(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    /** The sheet's name in a workbook we write. */
    public String tab() {
        return zh + " " + en;
    }

    boolean named(String name) {
        String folded = RosterCodes.fold(name);
        return folded.equals(RosterCodes.fold(zh)) || folded.equals(RosterCodes.fold(en))
                || folded.equals(RosterCodes.fold(tab())) || otherNames.stream().anyMatch(other -> folded.equals(RosterCodes.fold(other)));
    }
}
