using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Deletes a service that is scaled to zero, or any one with force. Deleting it again returns the same response.</summary>
internal sealed class DeleteServiceHandler(ServiceScheduler services)
    : ResourceOperationHandler<DeleteServiceRequest, ServiceState, DeleteServiceResponse>
{
    protected override ServiceState Apply(DeleteServiceRequest request, EcsState state)
    {
        var service = ServiceResolver.Get(request.Service, state.Clusters.GetActive(request.Cluster), state.Arns);
        if (service.Status == ServiceState.Active)
        {
            var isDaemon = service.Settings.SchedulingStrategy == SchedulingStrategy.Daemon;
            var isScaledUp = service.HasTaskSets
                ? service.TaskSets.Exists(static set => set.DesiredCount > 0)
                : service.DesiredCount > 0;
            if (isScaledUp && request.Force != true && !isDaemon)
            {
                throw new InvalidParameterException("The service cannot be stopped while it is scaled above 0.");
            }

            services.Drain(service);
        }

        return service;
    }

    protected override DeleteServiceResponse CreateResponse(ServiceState resource, EcsState state) =>
        new() { Service = ServiceMapper.Map(resource, state, withTags: false) };
}
