namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class CreateCapacityProviderHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_ManagedScaling_HasDefaults()
    {
        var provider = await CreateAsync(Request with { Tags = [new Tag { Key = "a", Value = "b" }] });

        Assert.Equal("arn:aws:ecs:us-east-1:123456789012:capacity-provider/asg", provider.CapacityProviderArn);
        Assert.Equal(("asg", CapacityProviderStatus.Active), (provider.Name, provider.Status));
        Assert.Equal(CapacityProviderType.Ec2Autoscaling, provider.Type);
        Assert.Equal("b", Assert.Single(provider.Tags).Value);
        var group = provider.AutoScalingGroupProvider!;
        Assert.Matches(
            "^arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:[0-9a-f-]{36}:autoScalingGroupName/fleet$",
            group.AutoScalingGroupArn);
        Assert.Equal(
            new ManagedScaling
            {
                Status = ManagedScalingStatus.Enabled,
                TargetCapacity = 90,
                MinimumScalingStepSize = 1,
                MaximumScalingStepSize = 10_000,
                InstanceWarmupPeriod = 300,
            },
            group.ManagedScaling);
        Assert.Equal(
            (ManagedTerminationProtection.Disabled, ManagedDraining.Enabled),
            (group.ManagedTerminationProtection, group.ManagedDraining));
    }

    [Fact]
    public async Task Handle_NoManagedScaling_LeavesItOff()
    {
        var arn = "arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:1:autoScalingGroupName/fleet";

        var provider = await CreateAsync(Request with { AutoScalingGroupProvider = new() { AutoScalingGroupArn = arn } });

        var group = provider.AutoScalingGroupProvider!;
        Assert.Equal((arn, ManagedScalingStatus.Disabled), (group.AutoScalingGroupArn, group.ManagedScaling!.Status));
    }

    [Fact]
    public async Task Handle_SameAgain_ReturnsTheOneThatIsThere()
    {
        var first = await CreateAsync(Request);

        Assert.Equal(first.CapacityProviderArn, (await CreateAsync(Request)).CapacityProviderArn);
        await _test.ThrowsAsync<ClientException>(_ => CreateAsync(Request with
        {
            AutoScalingGroupProvider = Request.AutoScalingGroupProvider! with { ManagedDraining = ManagedDraining.Disabled },
        }));
    }

    [Fact]
    public async Task Handle_GroupOfAnotherProvider_Throws()
    {
        await CreateAsync(Request);

        var error = await _test.ThrowsAsync<ClientException>(_ => CreateAsync(Request with { Name = "other" }));

        Assert.StartsWith(
            "The specified Auto Scaling group ARN is already being used by another capacity provider.", error.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_MinimumStepAboveMaximum_Throws() => await _test.ThrowsAsync<ClientException>(
        _ => CreateAsync(With(Request, new() { MinimumScalingStepSize = 5, MaximumScalingStepSize = 4 })));

    [Fact]
    public async Task Handle_ManagedInstances_AreNotSimulated() =>
        await _test.ThrowsAsync<UnsupportedFeatureException>(_ => CreateAsync(Request with
        {
            Cluster = "prod",
            AutoScalingGroupProvider = null,
            ManagedInstancesProvider = new()
            {
                InfrastructureRoleArn = "arn:aws:iam::123456789012:role/infra",
                InstanceLaunchTemplate = new()
                {
                    Ec2InstanceProfileArn = "arn:aws:iam::123456789012:instance-profile/p",
                    NetworkConfiguration = new() { Subnets = ["subnet-1"] },
                },
            },
        }));

    public static TheoryData<string, Func<CreateCapacityProviderRequest, CreateCapacityProviderRequest>> Wrong => new()
    {
        { "The specified capacity provider name is invalid.", request => request with { Name = "aws-asg" } },
        { "name", request => request with { Name = "Fargate2" } },
        { "name", request => request with { Name = "a b" } },
        { "autoScalingGroupProvider", request => request with { AutoScalingGroupProvider = null } },
        { "'cluster'", request => request with { Cluster = "prod" } },
        { "autoScalingGroupArn", request => request with { AutoScalingGroupProvider = new() { AutoScalingGroupArn = "arn:aws:ec2:x" } } },
        {
            "managedTerminationProtection",
            request => request with
            {
                AutoScalingGroupProvider = new()
                {
                    AutoScalingGroupArn = "fleet",
                    ManagedTerminationProtection = ManagedTerminationProtection.Enabled,
                },
            }
        },
        { "aws:", request => request with { Tags = [new Tag { Key = "aws:x" }] } },
    };

    public static TheoryData<string, Func<CreateCapacityProviderRequest, CreateCapacityProviderRequest>> OutOfModel => new()
    {
        { "name", request => request with { Name = "" } },
        { "targetCapacity", request => With(request, new() { TargetCapacity = 101 }) },
        { "minimumScalingStepSize", request => With(request, new() { MinimumScalingStepSize = 0 }) },
        { "instanceWarmupPeriod", request => With(request, new() { InstanceWarmupPeriod = 10_001 }) },
        { "managedScaling.status", request => With(request, new() { Status = new ManagedScalingStatus("ON") }) },
    };

    [Theory]
    [MemberData(nameof(OutOfModel))]
    public async Task Handle_ValueOutsideTheModel_ThrowsWithReason(
        string expected, Func<CreateCapacityProviderRequest, CreateCapacityProviderRequest> spoil)
    {
        var error = await _test.ThrowsAsync<ClientException>(_ => CreateAsync(spoil(Request)));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Handle_InvalidRequest_ThrowsWithReason(
        string expected, Func<CreateCapacityProviderRequest, CreateCapacityProviderRequest> spoil)
    {
        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => CreateAsync(spoil(Request)));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await _test.Client.DescribeCapacityProvidersAsync(new(), TestEcs.Token)).CapacityProviders.Count);
    }

    private static CreateCapacityProviderRequest Request { get; } = new()
    {
        Name = "asg",
        AutoScalingGroupProvider = new() { AutoScalingGroupArn = "fleet", ManagedScaling = new() { TargetCapacity = 90 } },
    };

    private static CreateCapacityProviderRequest With(CreateCapacityProviderRequest request, ManagedScaling scaling) =>
        request with { AutoScalingGroupProvider = new() { AutoScalingGroupArn = "fleet", ManagedScaling = scaling } };

    private async Task<CapacityProvider> CreateAsync(CreateCapacityProviderRequest request) =>
        (await _test.Client.CreateCapacityProviderAsync(request, TestEcs.Token)).CapacityProvider!;
}
