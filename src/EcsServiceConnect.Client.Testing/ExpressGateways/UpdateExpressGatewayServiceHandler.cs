using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Changes an Express Mode service by a new revision of it; what is left out stays.</summary>
internal sealed class UpdateExpressGatewayServiceHandler
    : OperationHandler<UpdateExpressGatewayServiceRequest, UpdateExpressGatewayServiceResponse>
{
    protected override UpdateExpressGatewayServiceResponse Handle(UpdateExpressGatewayServiceRequest request, EcsState state)
    {
        var (service, express) = ExpressStore.GetActive(request.ServiceArn, state);
        ExpressRules.CheckExclusive(
            request.TaskDefinitionArn,
            request.PrimaryContainer,
            request.ExecutionRoleArn,
            request.TaskRoleArn,
            request.Cpu,
            request.Memory,
            request.CpuArchitecture);
        var settings = ExpressRules.After(
            express.Settings, request.HealthCheckPath, request.ScalingTarget, request.NetworkConfiguration);
        var current = service.Primary.Target.Definition;
        var change = ExpressDefinitions.After(current.Definition, request, state);
        var definition = request.TaskDefinitionArn is { } own ? ExpressDefinitions.CheckedOwn(own, state)
            : change is not null ? ExpressDefinitions.Make(change, service.Tags, state)
            : current;
        var target = DeploymentPlanner.Plan(
            ExpressDeployer.After(service.Settings, service.DesiredCount, settings), definition, service.Cluster, service.Arn, state);

        if (change is not null)
        {
            state.TaskDefinitions.Add(definition);
        }

        express.Settings = settings;
        ExpressDeployer.Deploy(service, express, target, state);
        return new UpdateExpressGatewayServiceResponse { Service = ExpressView.Updated(service, express, state) };
    }
}
