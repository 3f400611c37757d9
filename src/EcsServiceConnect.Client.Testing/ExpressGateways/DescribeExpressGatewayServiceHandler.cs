using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes an Express Mode service, or a deleted one until its name is used again.</summary>
internal sealed class DescribeExpressGatewayServiceHandler
    : OperationHandler<DescribeExpressGatewayServiceRequest, DescribeExpressGatewayServiceResponse>
{
    protected override DescribeExpressGatewayServiceResponse Handle(DescribeExpressGatewayServiceRequest request, EcsState state)
    {
        var (service, express) = ExpressServiceResolver.Get(request.ServiceArn, state, static message => new ResourceNotFoundException(message));
        var withTags = request.Include?.Contains(ExpressGatewayServiceInclude.Tags) == true;
        return new DescribeExpressGatewayServiceResponse { Service = ExpressServiceMapper.Map(service, express, state, withTags) };
    }
}
