package org.millwright.directory;

import java.util.List;

/** A zone's codes without a zone: for wording what a record says. */
public final class TestCodes {

    private TestCodes() {}

    public static CodeNames names() {
        return new CodeNames(List.of(
                new Code(CodeList.TRADE, "", "rigger", "起重工", "Rigger", 0, null, null), new Code(CodeList.TRADE, "", "fitter", "钳工", "Fitter", 0, null, null),
                new Code(CodeList.CERTIFICATE_KIND, "", "Q2", "起重机司机 Q2", "Crane driver Q2", 0, 4, null),
                new Code(CodeList.CERTIFICATE_KIND, "", "low-voltage", "低压电工作业", "Low-voltage electrical work", 0, 6, 3),
                new Code(CodeList.LICENCE_SCOPE, "", "crane-installation", "起重机械安装", "Crane installation", 0, null, null),
                new Code(CodeList.LICENCE_CLASS, "crane-installation", "A", "A 级", "class A", 1, null, null),
                new Code(CodeList.LICENCE_CLASS, "crane-installation", "B", "B 级", "class B", 2, null, null)));
    }
}
