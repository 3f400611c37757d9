using EcsServiceConnect.Client.Deployments.Tracking;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Services.Planning;

/// <summary>Checks right before a write that the service is still the one that was planned with.</summary>
internal sealed class UnchangedServiceValidator(ServicePlanReader reader, ServicePlan plan)
{
    private const string Active = "ACTIVE";

    /// <summary>Reads the service again.</summary>
    /// <returns>The service, if it is already as planned because the same plan was applied; null if the plan can be applied.</returns>
    /// <exception cref="EcsPlanException">The service has changed otherwise.</exception>
    public async Task<Service?> ValidateAsync()
    {
        var desired = plan.Target.Service;
        var service = await reader.FindServiceAsync(desired.Cluster, desired.ServiceName).ConfigureAwait(false);
        if (service?.Status is not (null or Active) && (plan.Current is not null || service.CreatedAt != plan.Former?.CreatedAt))
        {
            throw CreateException($"it is {service.Status}");
        }

        if (service?.Status != Active)
        {
            return plan.Current is null ? null : throw CreateException("it no longer exists");
        }

        var changes = FindChanges(service, service.Tags);
        if (changes is null)
        {
            return null;
        }

        if (await IsAppliedAsync(service).ConfigureAwait(false))
        {
            return service;
        }

        // An earlier apply of this plan may have ended after it had changed tags.
        return plan.Current is { } planned && HasTagsOfPlan(planned, service) && FindChanges(service, planned.Tags) is null
            ? null
            : throw CreateException(changes);
    }

    /// <summary>Describes what has changed since the plan; null if nothing has.</summary>
    private string? FindChanges(Service service, IReadOnlyList<Tag> tags)
    {
        if (plan.Current is not { } planned)
        {
            return "it exists now";
        }

        if (service.CreatedAt != planned.CreatedAt)
        {
            return "it was created again";
        }

        // Auto scaling changes the count at any time, and others set tags of their own.
        var (before, after) = (planned.ToCreateRequest(), (service with { Tags = tags }).ToCreateRequest());
        var differences = ServiceComparison.CompareResolved(before, after with
        {
            DesiredCount = plan.Target.Service.DesiredCount is null ? before.DesiredCount : after.DesiredCount,
            Tags = plan.Target.Service.Tags is null ? before.Tags : after.Tags,
        });
        var (plannedId, id) = (GetDeploymentId(planned), GetDeploymentId(service));
        return differences.Count > 0 ? string.Join(", ", differences)
            : id != plannedId ? $"its deployment is {id} instead of {plannedId}"
            : null;
    }

    /// <summary>Whether each tag is as it was when the plan was made, or as the plan is to make it.</summary>
    private bool HasTagsOfPlan(Service planned, Service service)
    {
        var (before, desired, present) = (Index(planned.Tags), Index(plan.Target.Service.Tags ?? []), Index(service.Tags));
        return before.Keys.Union(desired.Keys).Union(present.Keys).All(key =>
            present.GetValueOrDefault(key) is var value && (value == before.GetValueOrDefault(key) || value == desired.GetValueOrDefault(key)));

        static Dictionary<string, string> Index(IEnumerable<Tag> tags) =>
            tags.OfType<Tag>().Where(TaskDefinitionExtensions.IsUserTag).ToDictionary(static tag => tag.Key ?? "", static tag => tag.Value ?? "");
    }

    /// <summary>Whether the service is what the plan is to achieve.</summary>
    private async Task<bool> IsAppliedAsync(Service service)
    {
        var arn = plan.Target.TaskDefinitionArn;
        if (plan.Target.IsRegistrationNeeded && service.TaskDefinition is { } running)
        {
            var described = await reader.FindTaskDefinitionAsync(running).ConfigureAwait(false);
            if (described is null || TaskDefinitionPlanReader.Compare(described, plan.Target.Definition!).Count > 0)
            {
                return false;
            }

            arn = running;
        }

        var target = plan.Target with
        {
            IsRegistrationNeeded = false,
            Service = plan.Target.Service with { TaskDefinition = arn },
        };
        return ServicePlanDiffer.Compare(service, target).Count == 0;
    }

    private EcsPlanException CreateException(string change) => new(
        EcsPlanOutcome.ServiceChanged,
        $"The service '{plan.Target.Service.ServiceName}' has changed since the plan was made: {change}. Make a new plan.");

    private static string? GetDeploymentId(Service service) => DeploymentObservation.GetPrimary(service.Deployments)?.Id;
}
