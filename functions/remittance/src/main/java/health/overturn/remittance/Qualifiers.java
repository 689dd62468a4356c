package health.overturn.remittance;

/// The qualifiers that decide where a value goes, as [health.overturn.remittance.x12.Tag]s.
final class Qualifiers {
    static final int PRODUCTION = '4' << 16 | '0' << 8 | '5';
    static final int SERVICE = '4' << 16 | '7' << 8 | '2';
    static final int SERVICE_FROM = '1' << 16 | '5' << 8 | '0';
    static final int SERVICE_TO = '1' << 16 | '5' << 8 | '1';
    static final int STATEMENT_FROM = '2' << 16 | '3' << 8 | '2';
    static final int STATEMENT_TO = '2' << 16 | '3' << 8 | '3';
    static final int RECEIVED = '0' << 16 | '5' << 8 | '0';
    static final int COVERAGE_END = '0' << 16 | '3' << 8 | '6';
    static final int ALLOWED = 'B' << 8 | '6';
    static final int REMARK = 'H' << 8 | 'E';
    static final int PATIENT = 'Q' << 8 | 'C';
    static final int SUBSCRIBER = 'I' << 8 | 'L';
    static final int CORRECTED = '7' << 8 | '4';
    static final int RENDERING = '8' << 8 | '2';
    static final int CROSSOVER = 'T' << 8 | 'T';
    static final int CORRECTED_PAYER = 'P' << 8 | 'R';

    private Qualifiers() {}
}
