using System.Text.Json.Nodes;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;
using EcsServiceConnect.Client.Services.Comparison;

namespace EcsServiceConnect.Client.Services.Planning;

/// <summary>
/// Creates the requests of a plan. An update states the members that differ, and nothing else; what UpdateService would keep if it were
/// absent is stated as off.
/// </summary>
internal static class ServiceUpdateFactory
{
    /// <summary>Creates the update; null if no difference needs one.</summary>
    public static UpdateServiceRequest? CreateUpdate(
        Service current, ServicePlanTarget target, IReadOnlyList<ServiceDifference> differences, string? taskDefinitionArn)
    {
        var before = current.ToCreateRequest();
        var after = DesiredServiceResolver.Resolve(target.Service with { TaskDefinition = taskDefinitionArn }, before, target.IsSameNamespace);
        var semantics = RecordSemantics.For<UpdateServiceRequest>();
        HashSet<string> members =
            [.. differences.Select(static difference => ServiceChangeClassifier.GetMember(difference.Path)).Where(name => semantics.GetMember(name).IsKnown)];
        if (members.Count == 0 && !target.Options.ForceNewDeployment)
        {
            return null;
        }

        var stated = JsonNode.Parse(EcsJson.SerializeToUtf8Bytes(MakeExplicit(after, before)))!.AsObject();
        var update = new JsonObject();
        foreach (var member in members)
        {
            // What is still absent is a list, and an empty one removes the items.
            update[member] = stated[member]?.DeepClone() ?? new JsonArray();
        }

        var isForced = target.Options.ForceNewDeployment
            || differences.Any(static difference => difference.Effect == ServiceChangeEffect.ForcedDeployment);
        var request = EcsJson.Deserialize<UpdateServiceRequest>(update.ToJsonString());
        return request with
        {
            Cluster = target.Service.Cluster,
            Service = target.Service.ServiceName,
            ForceNewDeployment = isForced ? true : null,

            // A deployment without a version may use the latest one, so a version that stays is stated again.
            PlatformVersion = request.PlatformVersion ?? (after.PlatformVersion is ServiceNormalizer.LatestPlatform ? null : after.PlatformVersion),
        };
    }

    /// <summary>Creates the request for a new service. Tags that AWS manages are left out, and so is an empty list of them.</summary>
    public static CreateServiceRequest CreateNew(ServicePlanTarget target, string taskDefinitionArn)
    {
        Tag[] tags = [.. (target.Service.Tags ?? []).OfType<Tag>().Where(TaskDefinitionExtensions.IsUserTag)];
        return target.Service with
        {
            TaskDefinition = taskDefinitionArn,
            Tags = tags.Length > 0 ? tags : null,
        };
    }

    /// <summary>States the values of absent members whose absence would keep the present value.</summary>
    private static CreateServiceRequest MakeExplicit(CreateServiceRequest after, CreateServiceRequest before)
    {
        var normal = ServiceNormalizer.Normalize(after);
        return after with
        {
            PlatformVersion = after.PlatformVersion ?? ServiceNormalizer.LatestPlatform,
            HealthCheckGracePeriodSeconds = normal.HealthCheckGracePeriodSeconds,
            EnableEcsManagedTags = normal.EnableEcsManagedTags,
            EnableExecuteCommand = normal.EnableExecuteCommand,
            PropagateTags = normal.PropagateTags,
            DeploymentController = after.DeploymentController ?? new DeploymentController { Type = DeploymentControllerType.Ecs },
            ServiceConnectConfiguration = after.ServiceConnectConfiguration ?? new ServiceConnectConfiguration { Enabled = false },
            DeploymentConfiguration = MakeExplicit(
                after.DeploymentConfiguration ?? new DeploymentConfiguration(), normal.DeploymentConfiguration!, before.DeploymentConfiguration),
        };
    }

    private static DeploymentConfiguration MakeExplicit(
        DeploymentConfiguration after, DeploymentConfiguration normal, DeploymentConfiguration? before) => after with
        {
            MaximumPercent = normal.MaximumPercent,
            MinimumHealthyPercent = normal.MinimumHealthyPercent,
            Strategy = normal.Strategy,
            BakeTimeInMinutes = after.BakeTimeInMinutes ?? (before?.BakeTimeInMinutes > 0 ? 0 : null),
            LifecycleHooks = after.LifecycleHooks ?? (before?.LifecycleHooks is { Count: > 0 } ? [] : null),
            Alarms = after.Alarms ?? (before?.Alarms is null ? null : new DeploymentAlarms { AlarmNames = [], Enable = false, Rollback = false }),
            DeploymentCircuitBreaker = MakeExplicit(after.DeploymentCircuitBreaker, before?.DeploymentCircuitBreaker),
            LinearConfiguration = normal.Strategy == DeploymentStrategy.Linear
                ? new LinearConfiguration
                {
                    StepPercent = after.LinearConfiguration?.StepPercent ?? 10,
                    StepBakeTimeInMinutes = after.LinearConfiguration?.StepBakeTimeInMinutes ?? 6,
                }
                : after.LinearConfiguration,
            CanaryConfiguration = normal.Strategy == DeploymentStrategy.Canary
                ? new CanaryConfiguration
                {
                    CanaryPercent = after.CanaryConfiguration?.CanaryPercent ?? 5,
                    CanaryBakeTimeInMinutes = after.CanaryConfiguration?.CanaryBakeTimeInMinutes ?? 10,
                }
                : after.CanaryConfiguration,
            EarlySuccessCriteria = after.EarlySuccessCriteria
                ?? (before?.EarlySuccessCriteria is { Enable: true } ? new DeploymentEarlySuccessCriteria { Enable = false } : null),
        };

    private static DeploymentCircuitBreaker? MakeExplicit(DeploymentCircuitBreaker? after, DeploymentCircuitBreaker? before) =>
        before is null ? after : (after ?? new DeploymentCircuitBreaker { Enable = false, Rollback = false }) with
        {
            ResetOnHealthyTask = after?.ResetOnHealthyTask ?? (before.ResetOnHealthyTask is null ? null : true),
            ThresholdConfiguration = after?.ThresholdConfiguration
                ?? (before.ThresholdConfiguration is null ? null : new ThresholdConfiguration { Type = ThresholdType.BoundedPercent, Value = 50 }),
        };
}
