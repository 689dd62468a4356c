package health.overturn.table.request;

import static health.overturn.table.request.Member.optional;
import static health.overturn.table.request.Member.required;

import java.util.List;

/// The members of the requests on whole tables and on streams.
final class TableForms {
    private static final int MAX_LISTED = 100;
    private static final int MAX_RECORDS = 1000;
    private static final int MAX_KEYS = 2;

    private static final Structure KEY = Structure.of(
            "KeySchemaElement",
            required("AttributeName", Scalar.TEXT, Constraint.minLength(1), Constraint.maxLength(255)),
            required("KeyType", Scalar.TEXT, Constraint.oneOf("HASH", "RANGE")));

    private static final Member KEY_SCHEMA =
            required("KeySchema", new ListShape(KEY), Constraint.minLength(1), Constraint.maxLength(MAX_KEYS));

    private static final Structure ATTRIBUTE = Structure.of(
            "AttributeDefinition",
            required("AttributeName", Scalar.TEXT, Constraint.minLength(1), Constraint.maxLength(255)),
            required("AttributeType", Scalar.TEXT, Constraint.oneOf("B", "N", "S")));

    private static final Structure THROUGHPUT = Structure.of(
            "ProvisionedThroughput",
            required("ReadCapacityUnits", Scalar.INTEGER, Constraint.atLeast(1)),
            required("WriteCapacityUnits", Scalar.INTEGER, Constraint.atLeast(1)));

    private static final Structure PROJECTION = Structure.of(
            "Projection",
            optional("ProjectionType", Scalar.TEXT, Constraint.oneOf("ALL", "INCLUDE", "KEYS_ONLY")),
            optional(
                    "NonKeyAttributes", new ListShape(Scalar.TEXT), Constraint.minLength(1), Constraint.maxLength(20)));

    private static final Structure INDEX = Structure.of(
                    "GlobalSecondaryIndex",
                    required("IndexName", Scalar.TEXT, Constraint.indexName()),
                    KEY_SCHEMA,
                    required("Projection", PROJECTION),
                    optional("ProvisionedThroughput", THROUGHPUT))
            .without("OnDemandThroughput", "WarmThroughput");

    private static final Structure STREAM = Structure.of(
            "StreamSpecification",
            required("StreamEnabled", Scalar.FLAG),
            optional(
                    "StreamViewType",
                    Scalar.TEXT,
                    Constraint.oneOf("NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES", "KEYS_ONLY")));

    private static final Structure ENCRYPTION = Structure.of(
            "SSESpecification",
            optional("Enabled", Scalar.FLAG),
            optional("SSEType", Scalar.TEXT, Constraint.oneOf("AES256", "KMS")),
            optional("KMSMasterKeyId", Scalar.TEXT));

    private static final Structure EXPIRY = Structure.of(
            "TimeToLiveSpecification",
            required("Enabled", Scalar.FLAG),
            required("AttributeName", Scalar.TEXT, Constraint.minLength(1), Constraint.maxLength(255)));

    private TableForms() {}

    static List<Structure> all() {
        return List.of(
                createTable(),
                Structure.of("DeleteTable", tableName()),
                Structure.of("DescribeTable", tableName()),
                Structure.of("DescribeTimeToLive", tableName()),
                Structure.of("UpdateTimeToLive", tableName(), required("TimeToLiveSpecification", EXPIRY)),
                Structure.of(
                        "ListTables",
                        optional("ExclusiveStartTableName", Scalar.TEXT, Constraint.indexName()),
                        optional("Limit", Scalar.INTEGER, Constraint.atLeast(1), Constraint.atMost(MAX_LISTED))),
                Structure.of(
                        "ListStreams",
                        optional("TableName", Scalar.TEXT, Constraint.tableName()),
                        optional("ExclusiveStartStreamArn", Scalar.TEXT),
                        optional("Limit", Scalar.INTEGER, Constraint.atLeast(1), Constraint.atMost(MAX_LISTED))),
                describeStream(),
                getShardIterator(),
                Structure.of(
                        "GetRecords",
                        required("ShardIterator", Scalar.TEXT, Constraint.minLength(1), Constraint.maxLength(2048)),
                        optional("Limit", Scalar.INTEGER, Constraint.atLeast(1), Constraint.atMost(MAX_RECORDS))));
    }

    private static Structure createTable() {
        return Structure.of(
                        "CreateTable",
                        tableName(),
                        required("AttributeDefinitions", new ListShape(ATTRIBUTE)),
                        KEY_SCHEMA,
                        optional("BillingMode", Scalar.TEXT, Constraint.oneOf("PROVISIONED", "PAY_PER_REQUEST")),
                        optional("ProvisionedThroughput", THROUGHPUT),
                        optional("GlobalSecondaryIndexes", new ListShape(INDEX)),
                        optional("StreamSpecification", STREAM),
                        optional("SSESpecification", ENCRYPTION),
                        optional("DeletionProtectionEnabled", Scalar.FLAG),
                        optional("Tags", new ListShape(new MapShape(Scalar.TEXT))))
                .without(
                        "LocalSecondaryIndexes",
                        "OnDemandThroughput",
                        "ResourcePolicy",
                        "TableClass",
                        "WarmThroughput");
    }

    private static Structure describeStream() {
        return Structure.of(
                        "DescribeStream",
                        required("StreamArn", Scalar.TEXT),
                        optional("ExclusiveStartShardId", Scalar.TEXT),
                        optional("Limit", Scalar.INTEGER, Constraint.atLeast(1), Constraint.atMost(MAX_LISTED)))
                .without("ShardFilter");
    }

    private static Structure getShardIterator() {
        return Structure.of(
                "GetShardIterator",
                required("StreamArn", Scalar.TEXT),
                required("ShardId", Scalar.TEXT),
                required(
                        "ShardIteratorType",
                        Scalar.TEXT,
                        Constraint.oneOf("TRIM_HORIZON", "LATEST", "AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER")),
                optional("SequenceNumber", Scalar.TEXT));
    }

    private static Member tableName() {
        return required("TableName", Scalar.TEXT, Constraint.tableName());
    }
}
