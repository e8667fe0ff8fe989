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
            of("name", "单位名称", "Company name", TEXT).needed().also("企业名称", "公司名称", "名称", "installer name"),
            of("address", "地址", "Address", TEXT).upTo(500).also("注册地址", "单位地址"),
            of("division", "行政区划代码", "Division code", DIVISION).also("行政区划", "区划代码", "division"),
            of("latitude", "纬度", "Latitude", LATITUDE).also("lat"),
            of("longitude", "经度", "Longitude", LONGITUDE).also("lon", "lng"),
            of("contact", "联系人", "Contact", PERSON).upTo(100).also("contact person"),
            of("phone", "联系电话", "Phone", PHONE).also("电话", "手机", "手机号", "telephone", "mobile"),
            of("safetyLicenceNumber", "安全生产许可证编号", "Safety licence number", LABEL).upTo(100).also("安全生产许可证", "安全生产许可证号", "safety license number"),
            of("safetyLicenceValidTo", "安全生产许可证有效期至", "Safety licence valid to", DATE).also("安全生产许可证有效期", "safety license valid to"),
            of("serviceArea", "服务区域", "Service area", SERVICE_AREA).also("服务范围"))),

    LICENCES("资质", "Licences", List.of("资质证书", "企业资质", "licenses", "licence"), List.of(
            of("creditCode", "统一社会信用代码", "Credit code", CREDIT_CODE).asKey().also("信用代码", "社会信用代码", "installer credit code", "unified social credit code"),
            code("scope", "承包范围", "Scope", CodeList.LICENCE_SCOPE).asKey().also("资质类别", "资质范围", "许可项目"),
            code("licenceClass", "等级", "Class", CodeList.LICENCE_CLASS).asKey().also("资质等级", "级别", "licence class"),
            of("number", "资质证书编号", "Licence number", LABEL).asKey().upTo(100).also("证书编号", "编号", "license number", "number"),
            of("validFrom", "有效期自", "Valid from", DATE).also("发证日期", "有效期起"),
            of("validTo", "有效期至", "Valid to", DATE).needed().also("有效期", "有效期止", "expiry", "expires"))),

    CREWS("班组", "Crews", List.of("班组名册", "crew"), List.of(
            of("creditCode", "统一社会信用代码", "Credit code", CREDIT_CODE).asKey().also("信用代码", "社会信用代码", "installer credit code", "unified social credit code"),
            of("crewCode", "班组编号", "Crew code", LABEL).asKey().upTo(50).also("班组代码", "班组号"),
            of("name", "班组名称", "Crew name", TEXT).needed().also("班组"),
            of("latitude", "驻地纬度", "Base latitude", LATITUDE).also("纬度", "latitude", "lat"),
            of("longitude", "驻地经度", "Base longitude", LONGITUDE).also("经度", "longitude", "lon", "lng"),
            of("division", "驻地区划代码", "Home division code", DIVISION).also("行政区划代码", "行政区划", "division code"),
            code("shift", "班次", "Shift", CodeList.SHIFT))),

    MEMBERS("人员", "Members", List.of("作业人员", "班组成员", "member", "people"), List.of(
            of("creditCode", "统一社会信用代码", "Credit code", CREDIT_CODE).needed().also("信用代码", "社会信用代码", "installer credit code", "unified social credit code"),
            of("crewCode", "班组编号", "Crew code", LABEL).needed().upTo(50).also("班组代码", "班组号"),
            of("name", "姓名", "Name", PERSON).needed().upTo(100).also("人员姓名", "member name"),
            code("documentKind", "证件类型", "Document kind", CodeList.DOCUMENT_KIND).asKey().also("证件种类", "document type"),
            of("documentNumber", "证件号码", "Document number", DOCUMENT_NUMBER).asKey().also("身份证号", "身份证号码", "证件号"),
            of("phone", "手机号", "Phone", PHONE).also("电话", "联系电话", "手机", "mobile"),
            code("trade", "工种", "Trade", CodeList.TRADE).needed(),
            code("level", "技能等级", "Level", CodeList.LEVEL).also("等级"),
            of("from", "入组日期", "From date", DATE).also("from", "since", "进组日期"),
            of("lead", "班组长", "Crew lead", YES_NO).also("是否班组长", "lead"))),

    CERTIFICATES("证书", "Certificates", List.of("人员证书", "certificate"), List.of(
            of("documentNumber", "证件号码", "Document number", DOCUMENT_NUMBER).asKey().also("身份证号", "身份证号码", "证件号"),
            code("kind", "证书类别", "Certificate kind", CodeList.CERTIFICATE_KIND).asKey().also("证书种类", "作业项目", "kind"),
            of("number", "证书编号", "Certificate number", LABEL).asKey().upTo(100).also("证书号", "编号", "number"),
            of("issued", "发证日期", "Issued", DATE).needed().also("初次领证日期", "issue date"),
            of("validTo", "有效期至", "Valid to", DATE).needed().also("有效期", "expiry", "expires"),
            of("nextReview", "下次复审日期", "Next review", DATE).also("复审日期", "应复审日期")));

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
