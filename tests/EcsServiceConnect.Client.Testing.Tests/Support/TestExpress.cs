namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>Short ways to what most tests of Express Mode services need.</summary>
public static class TestExpress
{
    public const string Arn = "arn:aws:ecs:us-east-1:123456789012:service/default/web";
    public const string ExecutionRole = "arn:aws:iam::123456789012:role/execution";
    public const string InfrastructureRole = "arn:aws:iam::123456789012:role/infrastructure";

    public static CreateExpressGatewayServiceRequest Service() => new()
    {
        ServiceName = "web",
        ExecutionRoleArn = ExecutionRole,
        InfrastructureRoleArn = InfrastructureRole,
        PrimaryContainer = new ExpressGatewayContainer { Image = "example/web:1" },
    };

    /// <summary>A definition that Express Mode takes as it is.</summary>
    public static RegisterTaskDefinitionRequest Definition() => TestEcs.Definition("own") with
    {
        ContainerDefinitions =
        [
            new ContainerDefinition
            {
                Name = "Main",
                Image = "example/own:1",
                PortMappings = [new PortMapping { Name = "http", ContainerPort = 8080 }],
            },
            new ContainerDefinition { Name = "sidecar", Image = "example/sidecar:1" },
        ],
    };

    public static async Task<EcsExpressGatewayService> CreateExpressAsync(
        this TestEcs test, CreateExpressGatewayServiceRequest? request = null) =>
        (await test.Client.CreateExpressGatewayServiceAsync(request ?? Service(), TestEcs.Token)).Service!;

    public static async Task<EcsExpressGatewayService> DescribeExpressAsync(
        this TestEcs test, string arn = Arn, params ExpressGatewayServiceInclude[] include) =>
        (await test.Client.DescribeExpressGatewayServiceAsync(
            new DescribeExpressGatewayServiceRequest { ServiceArn = arn, Include = include }, TestEcs.Token)).Service!;

    public static async Task<UpdatedExpressGatewayService> UpdateExpressAsync(
        this TestEcs test, UpdateExpressGatewayServiceRequest request) =>
        (await test.Client.UpdateExpressGatewayServiceAsync(request, TestEcs.Token)).Service!;

    public static async Task<EcsExpressGatewayService> DeleteExpressAsync(this TestEcs test) =>
        (await test.Client.DeleteExpressGatewayServiceAsync(
            new DeleteExpressGatewayServiceRequest { ServiceArn = Arn }, TestEcs.Token)).Service!;
}
