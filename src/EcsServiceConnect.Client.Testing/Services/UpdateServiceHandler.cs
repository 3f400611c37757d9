using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Changes a service; what its running tasks are made from changes by a new deployment.</summary>
internal sealed class UpdateServiceHandler : OperationHandler<UpdateServiceRequest, UpdateServiceResponse>
{
    protected override UpdateServiceResponse Handle(UpdateServiceRequest request, EcsState state)
    {
        Guard.Required(request.Service, "service");
        var cluster = state.Clusters.Active(request.Cluster);
        var service = ServiceStore.Get(request.Service, cluster, state.Arns);
        if (service.Status != ServiceState.Active)
        {
            throw new ServiceNotActiveException($"The service '{service.Name}' is {service.Status}, so it cannot be updated.");
        }

        // A revision that became inactive may go on; only a newly named one must be active.
        var definition = request.TaskDefinition is null
            ? service.Primary.Target.Definition
            : state.TaskDefinitions.Usable(request.TaskDefinition);
        var settings = ServiceSettings.After(service.Settings, request);
        var target = DeploymentPlanner.Plan(settings, definition, cluster, service.Arn, state);
        var redeploys = request.ForceNewDeployment == true
            || DeploymentPlanner.DeployedPart(target.Settings) != DeploymentPlanner.DeployedPart(service.Settings);

        service.DesiredCount = target.Settings.DesiredCount.GetValueOrDefault();
        if (redeploys)
        {
            state.ServiceScheduler.Deploy(service, target);
        }
        else
        {
            service.Settings = target.Settings;
            service.Primary.Target = service.Primary.Target with { Launch = target.Launch };
            service.Primary.UpdatedAt = state.Now;
            state.ServiceScheduler.Settle(service);
        }

        return new UpdateServiceResponse { Service = ServiceView.Of(service, state, withTags: true) };
    }
}
