using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Stops the tasks of an Express Mode service; it is inactive when the last one has stopped.</summary>
internal sealed class DeleteExpressGatewayServiceHandler(ServiceScheduler services)
    : OperationHandler<DeleteExpressGatewayServiceRequest, DeleteExpressGatewayServiceResponse>
{
    protected override DeleteExpressGatewayServiceResponse Handle(DeleteExpressGatewayServiceRequest request, EcsState state)
    {
        var (service, express) = ExpressServiceResolver.GetActive(request.ServiceArn, state);
        express.UpdatedAt = state.Now;
        services.Drain(service);
        return new DeleteExpressGatewayServiceResponse { Service = ExpressServiceMapper.Map(service, express, state, withTags: true) };
    }
}
