package health.overturn.remittance.validation;

/// The qualifiers that decide which component of a record gets a value, as [health.overturn.remittance.x12.Tag]s.
public final class Qualifiers {
    public static final int PRODUCTION = '4' << 16 | '0' << 8 | '5';
    public static final int SERVICE = '4' << 16 | '7' << 8 | '2';
    public static final int SERVICE_FROM = '1' << 16 | '5' << 8 | '0';
    public static final int SERVICE_TO = '1' << 16 | '5' << 8 | '1';
    public static final int STATEMENT_FROM = '2' << 16 | '3' << 8 | '2';
    public static final int STATEMENT_TO = '2' << 16 | '3' << 8 | '3';
    public static final int RECEIVED = '0' << 16 | '5' << 8 | '0';
    public static final int COVERAGE_END = '0' << 16 | '3' << 8 | '6';
    public static final int ALLOWED = 'B' << 8 | '6';
    public static final int REMARK = 'H' << 8 | 'E';
    public static final int PHARMACY_REJECT = 'R' << 8 | 'X';
    public static final int PATIENT = 'Q' << 8 | 'C';
    public static final int SUBSCRIBER = 'I' << 8 | 'L';
    public static final int CORRECTED = '7' << 8 | '4';
    public static final int RENDERING = '8' << 8 | '2';
    public static final int CROSSOVER = 'T' << 8 | 'T';
    public static final int CORRECTED_PAYER = 'P' << 8 | 'R';

    private Qualifiers() {}
}
