using System.Text;
using System.Text.Json;
using EcsServiceConnect.Client;

namespace Deploy;

/// <summary>Formats what the commands show as JSON, one object in a line, for other programs.</summary>
internal static class DeployJson
{
    public static string Format(ServicePlan plan) => Format(writer =>
    {
        writer.WriteString("service", plan.ServiceName);
        writer.WriteString("action", plan.Action.ToString());
        writer.WriteBoolean("canApply", plan.CanApply);
        writer.WriteBoolean("startsDeployment", plan.StartsDeployment);
        writer.WriteStartArray("differences");
        foreach (var difference in plan.TaskDefinitionDifferences)
        {
            Write(writer, difference.Path, difference.Before, difference.After, difference.IsSensitive, effect: null, remediation: null);
        }

        foreach (var difference in plan.Differences)
        {
            Write(writer, difference.Path, difference.Before, difference.After, difference.IsSensitive, difference.Effect, difference.Remediation);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("notes");
        foreach (var note in plan.Notes)
        {
            writer.WriteStringValue(note);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("findings");
        foreach (var finding in plan.Preflight.Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("ruleId", finding.RuleId);
            writer.WriteString("severity", finding.Severity.ToString());
            writer.WriteString("path", finding.Path);
            writer.WriteString("message", finding.Message);
            writer.WriteString("remediation", finding.Remediation);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("modelProblems");
        foreach (var problem in plan.ModelProblems)
        {
            writer.WriteStartObject();
            writer.WriteString("path", problem.Path);
            writer.WriteString("message", problem.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    public static string Format(DeploymentProgress progress) => Format(writer =>
    {
        writer.WriteString("status", progress.Status.ToString());
        writer.WriteString("outcome", progress.Outcome?.ToString());
        writer.WriteString("taskDefinition", progress.TaskDefinition);
        writer.WriteString("text", progress.ToString());
    });

    public static string Format(PruneRevisionsResult result) => Format(writer =>
    {
        writer.WriteString("family", result.Family);
        writer.WriteBoolean("isDryRun", result.IsDryRun);
        writer.WriteNumber("deregistered", result.Deregistered.Count);
        writer.WriteNumber("deleted", result.Deleted.Count);
        writer.WriteNumber("kept", result.Kept.Count);
        writer.WriteNumber("failed", result.Failures.Count);
    });

    private static void Write(
        Utf8JsonWriter writer, string path, string? before, string? after, bool isSensitive, ServiceChangeEffect? effect, string? remediation)
    {
        writer.WriteStartObject();
        writer.WriteString("path", path);
        writer.WriteBoolean("isSensitive", isSensitive);
        writer.WriteString("before", isSensitive ? null : before);
        writer.WriteString("after", isSensitive ? null : after);
        writer.WriteString("effect", effect?.ToString());
        writer.WriteString("remediation", remediation);
        writer.WriteEndObject();
    }

    private static string Format(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
