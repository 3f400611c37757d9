namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>Short ways to what most tests of gateways need.</summary>
public static class TestGateways
{
    public const string Arn = "arn:aws:ecs:us-east-1:123456789012:gateway/shop";
    public const string Role = "arn:aws:iam::123456789012:role/gateways";

    public static CreateGatewayRequest Gateway(string name = "shop") => new()
    {
        Name = name,
        InfrastructureRoleArn = Role,
        Configuration = GatewayConfiguration.FromHostSharedAlb(new HostSharedAlbConfiguration()),
    };

    public static Task<CreateGatewayResponse> CreateGatewayAsync(this TestEcs test, CreateGatewayRequest? request = null) =>
        test.Client.CreateGatewayAsync(request ?? Gateway(), TestEcs.Token);

    public static async Task<Gateway> DescribeGatewayAsync(this TestEcs test, string gateway = "shop") =>
        (await test.Client.DescribeGatewayAsync(new DescribeGatewayRequest { Gateway = gateway }, TestEcs.Token)).Gateway!;
}
