using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Begins the deployment that deletes a daemon. Doing so twice is an error of the parameter, as hashicorp/terraform-provider-aws expects
/// it (<c>internal/service/ecs/daemon.go</c>).
/// </summary>
internal sealed class DeleteDaemonHandler(DaemonScheduler daemons) : OperationHandler<DeleteDaemonRequest, DeleteDaemonResponse>
{
    protected override DeleteDaemonResponse Handle(DeleteDaemonRequest request, EcsState state)
    {
        var daemon = state.Daemons.Get(request.DaemonArn);
        if (daemon.Status != DaemonStatus.Active)
        {
            throw new InvalidParameterException("Daemon deployment deletion is ongoing.");
        }

        daemon.Status = DaemonStatus.DeleteInProgress;
        daemon.UpdatedAt = state.Now;
        daemons.Deploy(daemon, target: null, daemon.Latest.Configuration with { BakeTimeInMinutes = 0 });
        return new DeleteDaemonResponse
        {
            DaemonArn = daemon.Arn,
            Status = daemon.Status,
            CreatedAt = daemon.CreatedAt,
            UpdatedAt = daemon.UpdatedAt,
            DeploymentArn = daemon.Latest.Arn,
        };
    }
}
