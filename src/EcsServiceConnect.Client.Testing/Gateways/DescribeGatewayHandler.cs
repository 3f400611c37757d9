using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes a gateway.</summary>
internal sealed class DescribeGatewayHandler : OperationHandler<DescribeGatewayRequest, DescribeGatewayResponse>
{
    protected override DescribeGatewayResponse Handle(DescribeGatewayRequest request, EcsState state) =>
        new() { Gateway = GatewayMapper.Map(state.Gateways.Get(request.Gateway)) };
}
