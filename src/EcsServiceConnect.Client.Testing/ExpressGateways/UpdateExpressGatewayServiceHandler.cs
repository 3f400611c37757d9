using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Changes an Express Mode service by a new revision of it; absent members stay.</summary>
internal sealed class UpdateExpressGatewayServiceHandler(ServiceScheduler services)
    : OperationHandler<UpdateExpressGatewayServiceRequest, UpdateExpressGatewayServiceResponse>
{
    protected override UpdateExpressGatewayServiceResponse Handle(UpdateExpressGatewayServiceRequest request, EcsState state)
    {
        var (service, express) = ExpressServiceResolver.GetActive(request.ServiceArn, state);
        ExpressSettingsValidator.ValidateExclusive(
            request.TaskDefinitionArn,
            request.PrimaryContainer,
            request.ExecutionRoleArn,
            request.TaskRoleArn,
            request.Cpu,
            request.Memory,
            request.CpuArchitecture);
        var settings = ExpressSettingsValidator.ApplyUpdate(
            express.Settings, request.HealthCheckPath, request.ScalingTarget, request.NetworkConfiguration);
        var current = service.Primary.Target.Definition;
        var change = ExpressTaskDefinitionFactory.ApplyUpdate(current.Definition, request, state);
        var definition = request.TaskDefinitionArn is { } own ? ExpressTaskDefinitionFactory.GetProvided(own, state)
            : change is not null ? ExpressTaskDefinitionFactory.Create(change, service.Tags, state)
            : current;
        var target = DeploymentTargetFactory.Create(
            ExpressDeploymentFactory.ApplySettings(service.Settings, service.DesiredCount, settings), definition, service.Cluster, service.Arn, state);

        if (change is not null)
        {
            state.TaskDefinitions.Add(definition);
        }

        express.Settings = settings;
        ExpressDeploymentFactory.Deploy(service, express, target, services, state);
        return new UpdateExpressGatewayServiceResponse { Service = ExpressServiceMapper.MapUpdated(service, express, state) };
    }
}
