using System.Text.Json;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;
using EcsServiceConnect.Client.Services.Comparison;

namespace EcsServiceConnect.Client.Services.Planning;

/// <summary>Finds the differences between a described service and what a plan is to achieve.</summary>
internal static class ServicePlanDiffer
{
    private const string TaskDefinitionName = "taskDefinition";

    /// <summary>Lists what a new service states beside defaults.</summary>
    public static IReadOnlyList<ServiceDifference> List(ServicePlanTarget target)
    {
        var empty = new CreateServiceRequest { ServiceName = target.Service.ServiceName };
        var differences = ServiceComparison.CompareResolved(empty, target.Service);
        return
        [
            .. target.IsRegistrationNeeded ? [CreateRevisionDifference(empty, target)] : Array.Empty<ServiceDifference>(),
            .. differences
                .Where(static difference => difference.After is not null)
                .Select(static difference => difference with { Before = null, Effect = ServiceChangeEffect.InPlace, Remediation = null }),
        ];
    }

    /// <summary>Compares the service. A revision that is still to be registered is a difference, too.</summary>
    public static IReadOnlyList<ServiceDifference> Compare(Service current, ServicePlanTarget target)
    {
        var before = current.ToCreateRequest();
        var after = DesiredServiceResolver.Resolve(target.Service, before, target.IsSameNamespace);
        var differences = ServiceComparison.CompareResolved(before, after);
        var considered = target.Options.KeepAbsentMembers ? KeepStated(differences, target.Service) : differences;
        return target.IsRegistrationNeeded ? [CreateRevisionDifference(before, target), .. considered] : considered;
    }

    private static ServiceDifference CreateRevisionDifference(CreateServiceRequest before, ServicePlanTarget target) => new()
    {
        Path = TaskDefinitionName,
        Before = before.TaskDefinition is { } name ? EcsArn.GetName(name) : null,
        After = $"{target.Definition!.Family} (new revision)",
        Effect = before.TaskDefinition is null ? ServiceChangeEffect.InPlace : RecordSemantics.For<UpdateServiceRequest>().GetMember(TaskDefinitionName).ChangeEffect,
    };

    /// <summary>Keeps the differences of the members that the desired service states.</summary>
    private static List<ServiceDifference> KeepStated(IReadOnlyList<ServiceDifference> differences, CreateServiceRequest desired)
    {
        using var json = JsonDocument.Parse(EcsJson.SerializeToUtf8Bytes(desired));
        return [.. differences.Where(difference => json.RootElement.TryGetProperty(ServiceChangeClassifier.GetMember(difference.Path), out _))];
    }
}
