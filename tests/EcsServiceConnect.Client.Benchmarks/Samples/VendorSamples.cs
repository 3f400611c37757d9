using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;

namespace EcsServiceConnect.Client.Benchmarks.Samples;

/// <summary>
/// Responses and a request of services whose generated clients are available, in shapes and sizes like those of ECS: a deep
/// response (Systems Manager), a list of names (SQS), and a request of nested lists and maps (Systems Manager).
/// </summary>
internal static class VendorSamples
{
    /// <summary>About 57 KB by default: steps of an automation, as DescribeAutomationStepExecutions returns them.</summary>
    public static byte[] Steps(int steps = 50) => Write(writer =>
    {
        writer.WriteStartArray("StepExecutions");
        for (var i = 0; i < steps; i++)
        {
            WriteStep(writer, i);
        }

        writer.WriteEndArray();
    });

    /// <summary>About 8 KB: a page of one hundred names, as ListQueues returns it.</summary>
    public static byte[] Queues() => Write(writer =>
    {
        writer.WriteStartArray("QueueUrls");
        for (var i = 0; i < 100; i++)
        {
            writer.WriteStringValue(QueueUrl(i));
        }

        writer.WriteEndArray();
        writer.WriteString("NextToken", new string('t', 128));
    });

    /// <summary>About 0.1 KB: the last page, of one name.</summary>
    public static byte[] Queue() => Write(writer =>
    {
        writer.WriteStartArray("QueueUrls");
        writer.WriteStringValue(QueueUrl(0));
        writer.WriteEndArray();
    });

    /// <summary>About 5 KB: associations with parameters and targets.</summary>
    public static CreateAssociationBatchRequest Associations() => new()
    {
        Entries = [.. Enumerable.Range(0, 5).Select(Association)],
    };

    private static string QueueUrl(int index) => $"https://sqs.eu-central-1.amazonaws.com/123456789012/storefront-queue-{index:D3}-ab";

    private static CreateAssociationBatchRequestEntry Association(int index) => new()
    {
        Name = "AWS-RunShellScript",
        AssociationName = $"orders-{index}",
        DocumentVersion = "$DEFAULT",
        AutomationTargetParameterName = "InstanceId",
        ScheduleExpression = "cron(0 2 ? * SUN *)",
        ComplianceSeverity = AssociationComplianceSeverity.HIGH,
        SyncCompliance = AssociationSyncCompliance.AUTO,
        MaxConcurrency = "10%",
        MaxErrors = "5",
        ApplyOnlyAtCronInterval = false,
        Parameters = Enumerable.Range(0, 4).ToDictionary(
            i => $"parameter{i}", i => new List<string> { $"https://orders.internal/{i}", "yum -y update && systemctl restart orders" }),
        Targets =
        [
            .. Enumerable.Range(0, 4).Select(i => new Target { Key = $"tag:setting-{i}", Values = ["checkout", "payment", "orders"] }),
        ],
        OutputLocation = new InstanceAssociationOutputLocation
        {
            S3Location = new S3OutputLocation { OutputS3BucketName = "orders-logs", OutputS3KeyPrefix = "runs", OutputS3Region = "eu-central-1" },
        },
    };

    private static void WriteStep(Utf8JsonWriter writer, int index)
    {
        writer.WriteStartObject();
        writer.WriteString("StepExecutionId", $"0b2a7f0e-6d4b-4c3d-9e6f-{index:D12}");
        writer.WriteString("StepName", $"step{index}");
        writer.WriteString("Action", "aws:runCommand");
        writer.WriteString("StepStatus", "Success");
        writer.WriteString("OnFailure", "Abort");
        writer.WriteNumber("ExecutionStartTime", 1_770_000_000.123 + index);
        writer.WriteNumber("ExecutionEndTime", 1_770_000_021.5 + index);
        writer.WriteNumber("TimeoutSeconds", 600);
        writer.WriteNumber("MaxAttempts", 3);
        writer.WriteBoolean("IsCritical", true);
        writer.WriteBoolean("IsEnd", false);
        writer.WriteString("NextStep", $"step{index + 1}");
        writer.WriteString("ResponseCode", "0");
        writer.WriteString("Response", "the command ended with exit code 0 on every instance");
        writer.WriteStartObject("Inputs");
        for (var i = 0; i < 4; i++)
        {
            writer.WriteString($"input{i}", "\"arn:aws:ecs:eu-central-1:123456789012:service/production/orders\"");
        }

        writer.WriteEndObject();
        writer.WriteStartObject("Outputs");
        for (var i = 0; i < 3; i++)
        {
            writer.WriteStartArray($"output{i}");
            writer.WriteStringValue("123456789012.dkr.ecr.eu-central-1.amazonaws.com/orders:2026.03.04");
            writer.WriteStringValue(i.ToString(CultureInfo.InvariantCulture));
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteStartArray("Targets");
        for (var i = 0; i < 2; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("Key", $"tag:setting-{i}");
            writer.WriteStartArray("Values");
            writer.WriteStringValue("checkout");
            writer.WriteStringValue("payment");
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("ValidNextSteps");
        writer.WriteStringValue("stop");
        writer.WriteStringValue("repeat");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static byte[] Write(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }
}
