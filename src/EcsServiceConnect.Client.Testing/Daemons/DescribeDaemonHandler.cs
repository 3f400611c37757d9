using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes a daemon.</summary>
internal sealed class DescribeDaemonHandler : OperationHandler<DescribeDaemonRequest, DescribeDaemonResponse>
{
    protected override DescribeDaemonResponse Handle(DescribeDaemonRequest request, EcsState state) =>
        new() { Daemon = DaemonMapper.MapDetail(state.Daemons.Get(request.DaemonArn)) };
}
