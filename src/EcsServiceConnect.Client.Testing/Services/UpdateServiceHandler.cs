using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Changes a service; settings that its running tasks depend on change by a new deployment.</summary>
internal sealed class UpdateServiceHandler(ServiceScheduler services)
    : ResourceOperationHandler<UpdateServiceRequest, ServiceState, UpdateServiceResponse>
{
    protected override ServiceState Apply(UpdateServiceRequest request, EcsState state)
    {
        var cluster = state.Clusters.GetActive(request.Cluster);
        var service = ServiceResolver.Get(request.Service, cluster, state.Arns);
        if (service.Status != ServiceState.Active)
        {
            throw new ServiceNotActiveException("Service was not ACTIVE.");
        }

        var settings = ServiceSettingsFactory.ApplyUpdate(GetCurrentSettings(service, request), request);
        if (settings.DeploymentController!.Type != DeploymentControllerType.Ecs)
        {
            UpdateAroundTaskSets(service, settings, state);
        }
        else
        {
            Update(service, settings, request, state);
        }

        return service;
    }

    protected override UpdateServiceResponse CreateResponse(ServiceState resource, EcsState state) =>
        new() { Service = ServiceMapper.Map(resource, state, withTags: false) };

    /// <summary>A service that goes over to ECS has what its primary task set has, unless the request says otherwise.</summary>
    private static CreateServiceRequest GetCurrentSettings(ServiceState service, UpdateServiceRequest request) =>
        request.DeploymentController?.Type == DeploymentControllerType.Ecs && service.PrimaryTaskSet is { } set
            ? DeploymentTargetFactory.ApplyDeployedSettings(service.Settings, set.Target.Settings)
            : service.Settings;

    private void Update(ServiceState service, CreateServiceRequest settings, UpdateServiceRequest request, EcsState state)
    {
        // The current revision may have become inactive; only a new one must be active.
        var definition = request.TaskDefinition is null && service.Target is { } current
            ? current.Definition
            : state.TaskDefinitions.GetActive(request.TaskDefinition);
        ExecuteCommandValidator.Validate(settings, definition.Definition, isNew: false);
        var target = DeploymentTargetFactory.Create(settings, definition, service.Cluster, service.Arn, state);
        var redeploys = request.ForceNewDeployment == true
            || service.HasTaskSets
            || DeploymentTargetFactory.GetDeployedSettings(target.Settings) != DeploymentTargetFactory.GetDeployedSettings(service.Settings);

        service.DesiredCount = target.Settings.DesiredCount.GetValueOrDefault();
        if (redeploys)
        {
            services.Deploy(service, target);
        }
        else
        {
            service.Settings = target.Settings;
            service.Primary.UpdatedAt = state.Now;
            services.Stabilize(service);
        }
    }

    /// <summary>Task sets keep their own settings; the settings of the service must be compatible with them.</summary>
    private void UpdateAroundTaskSets(ServiceState service, CreateServiceRequest settings, EcsState state)
    {
        foreach (var set in service.TaskSets)
        {
            var whole = DeploymentTargetFactory.ApplyDeployedSettings(settings, set.Target.Settings);
            DeploymentTargetFactory.Create(whole, set.Target.Definition, service.Cluster, service.Arn, state);
        }

        service.Settings = settings;
        service.DesiredCount = settings.DesiredCount.GetValueOrDefault();
        services.Stabilize(service);
    }
}
