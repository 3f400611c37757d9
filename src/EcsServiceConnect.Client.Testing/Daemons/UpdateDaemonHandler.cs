using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Replaces the settings of a daemon and begins a deployment.</summary>
internal sealed class UpdateDaemonHandler(DaemonScheduler daemons) : OperationHandler<UpdateDaemonRequest, UpdateDaemonResponse>
{
    protected override UpdateDaemonResponse Handle(UpdateDaemonRequest request, EcsState state)
    {
        var daemon = state.Daemons.Get(request.DaemonArn);
        if (daemon.Status != DaemonStatus.Active)
        {
            throw new DaemonNotActiveException($"The daemon '{daemon.Name}' is {daemon.Status}, so it cannot be updated.");
        }

        var definition = state.DaemonTaskDefinitions.GetActive(request.DaemonTaskDefinitionArn);
        var providers = DaemonValidator.ValidateProviders(request.CapacityProviderArns, state.Arns);
        var configuration = DaemonValidator.ApplyDefaults(request.DeploymentConfiguration);

        daemon.UpdatedAt = state.Now;
        var settings = new DaemonRevision
        {
            PropagateTags = request.PropagateTags,
            EnableEcsManagedTags = request.EnableEcsManagedTags,
            EnableExecuteCommand = request.EnableExecuteCommand,
            Critical = request.Critical,
        };
        daemons.Deploy(daemon, DaemonValidator.CreateRevision(settings, definition, providers, daemon, state), configuration);
        return new UpdateDaemonResponse
        {
            DaemonArn = daemon.Arn,
            Status = daemon.Status,
            CreatedAt = daemon.CreatedAt,
            UpdatedAt = daemon.UpdatedAt,
            DeploymentArn = daemon.Latest.Arn,
        };
    }
}
