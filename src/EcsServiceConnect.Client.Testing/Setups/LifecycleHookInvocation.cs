using System.Text;
using System.Text.Json;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>One call of the Lambda function of a lifecycle hook: what the function receives as its event.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/lambda-lifecycle-hooks.html</remarks>
public sealed record LifecycleHookInvocation
{
    /// <summary>The id of the call; each has its own.</summary>
    public required string ExecutionId { get; init; }

    /// <summary>The stage that the deployment has reached.</summary>
    public required DeploymentLifecycleHookStage LifecycleStage { get; init; }

    /// <summary>The full ARN of the function.</summary>
    public required string HookTargetArn { get; init; }

    /// <summary>The full ARN of the service deployment.</summary>
    public required string ServiceDeploymentArn { get; init; }

    /// <summary>The full ARN of the service.</summary>
    public required string ServiceArn { get; init; }

    /// <summary>The full ARN of the service revision that is deployed. A rollback does not change it.</summary>
    public required string TargetServiceRevisionArn { get; init; }

    /// <summary>
    /// The shares of test traffic, in percent, by the ARNs of service revisions. Empty in all stages but
    /// <see cref="DeploymentLifecycleHookStage.TestTrafficShift"/>.
    /// </summary>
    public required IReadOnlyDictionary<string, double> TestTrafficWeights { get; init; }

    /// <summary>
    /// The shares of production traffic, in percent, by the ARNs of service revisions. Empty in all stages but
    /// <see cref="DeploymentLifecycleHookStage.PreProductionTrafficShift"/> and
    /// <see cref="DeploymentLifecycleHookStage.ProductionTrafficShift"/>. A rollback is one where the target revision has none.
    /// </summary>
    public required IReadOnlyDictionary<string, double> ProductionTrafficWeights { get; init; }

    /// <summary>The details of the hook's configuration, with what the function has returned so far in this stage.</summary>
    /// <value>Null if there are none.</value>
    public JsonElement? HookDetails { get; init; }

    internal static LifecycleHookInvocation Create(string executionId, ServiceDeploymentState record, LifecycleHookState hook)
    {
        var isTestShift = hook.Stage == DeploymentLifecycleHookStage.TestTrafficShift;
        var isShift = hook.Stage == DeploymentLifecycleHookStage.PreProductionTrafficShift
            || hook.Stage == DeploymentLifecycleHookStage.ProductionTrafficShift;
        DeploymentState?[] sides = record.ShiftsTraffic ? [record.Deployment, record.Source] : [];
        return new LifecycleHookInvocation
        {
            ExecutionId = executionId,
            LifecycleStage = hook.Stage,
            HookTargetArn = hook.Hook.HookTargetArn!,
            ServiceDeploymentArn = record.Arn,
            ServiceArn = record.Service.Arn,
            TargetServiceRevisionArn = record.Target.Arn,
            TestTrafficWeights = GetWeights(isTestShift ? sides : [], static side => side.TestWeight),
            ProductionTrafficWeights = GetWeights(isShift ? sides : [], static side => side.ProductionWeight),
            HookDetails = hook.Details,
        };
    }

    /// <summary>Writes the event as a Lambda function receives it, so that a test can hand it to the function's own code.</summary>
    /// <returns>JSON.</returns>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("executionId", ExecutionId);
            writer.WriteString("lifecycleStage", LifecycleStage.Value);
            writer.WriteString("resourceArn", ServiceDeploymentArn);
            writer.WriteStartObject("executionDetails");
            writer.WriteString("serviceArn", ServiceArn);
            writer.WriteString("targetServiceRevisionArn", TargetServiceRevisionArn);
            Write(writer, "testTrafficWeights", TestTrafficWeights);
            Write(writer, "productionTrafficWeights", ProductionTrafficWeights);
            writer.WriteEndObject();
            if (HookDetails is { } details)
            {
                writer.WritePropertyName("hookDetails");
                details.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyDictionary<string, double> weights)
    {
        writer.WriteStartObject(name);
        foreach (var (revision, weight) in weights)
        {
            writer.WriteNumber(revision, weight);
        }

        writer.WriteEndObject();
    }

    private static Dictionary<string, double> GetWeights(DeploymentState?[] sides, Func<DeploymentState, double?> getWeight) =>
        sides.OfType<DeploymentState>().ToDictionary(
            static side => side.Revision.Arn, side => getWeight(side).GetValueOrDefault(), StringComparer.Ordinal);
}
