namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DescribeServiceRevisionsHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Fargate_IsTheWholeSnapshot()
    {
        var service = await _test.CreateSteadyServiceAsync(TestEcs.FargateService() with
        {
            ServiceConnectConfiguration = TestEcs.Expose(port: 80),
            LoadBalancers = [new LoadBalancer { TargetGroupArn = "arn:tg", ContainerName = "app", ContainerPort = 8080 }],
        });
        var arn = service.CurrentServiceRevisions[0].Arn!;
        var number = service.Deployments[0].Id!["ecs-svc/".Length..];
        Assert.Equal($"arn:aws:ecs:us-east-1:123456789012:service-revision/prod/orders/{number}", arn);

        var revision = await _test.RevisionAsync(arn);

        Assert.Equal(arn, revision.ServiceRevisionArn);
        Assert.Equal((service.ServiceArn, service.ClusterArn), (revision.ServiceArn, revision.ClusterArn));
        Assert.Equal(service.TaskDefinition, revision.TaskDefinition);
        Assert.Equal((LaunchType.Fargate, "1.4.0", "Linux"), (revision.LaunchType, revision.PlatformVersion, revision.PlatformFamily));
        Assert.Equal("subnet-1", revision.NetworkConfiguration!.AwsvpcConfiguration!.Subnets[0]);
        Assert.Equal("shop", revision.ServiceConnectConfiguration!.Namespace);
        Assert.Equal("arn:tg", Assert.Single(revision.LoadBalancers).TargetGroupArn);
        Assert.Equal("arn:tg", Assert.Single(revision.ResolvedConfiguration!.LoadBalancers).TargetGroupArn);
        Assert.Equal(service.CreatedAt, revision.CreatedAt);
        Assert.False(revision.GuardDutyEnabled);
        Assert.Null(revision.FargateEphemeralStorage);
        var image = Assert.Single(revision.ContainerImages);
        Assert.Equal(("app", "example/app:1"), (image.ContainerName, image.Image));
        Assert.Matches("^sha256:[0-9a-f]{64}$", image.ImageDigest);
    }

    [Fact]
    public async Task Handle_Images_HaveTheDigestTheyNameOrNone()
    {
        const string Digest = "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(TestEcs.Definition() with
        {
            ContainerDefinitions =
            [
                new ContainerDefinition { Name = "pinned", Image = "example/app@" + Digest },
                new ContainerDefinition { Name = "loose", Image = "example/app:1", VersionConsistency = VersionConsistency.Disabled },
            ],
        });
        var service = await _test.CreateServiceAsync();

        var images = (await _test.RevisionAsync(service.CurrentServiceRevisions[0].Arn!)).ContainerImages;

        Assert.Equal([Digest, null], images.Select(image => image.ImageDigest));
    }

    [Fact]
    public async Task Handle_ServiceChangedSince_StaysAsItWas()
    {
        var before = (await _test.CreateSteadyServiceAsync()).CurrentServiceRevisions[0].Arn!;
        var snapshot = await _test.RevisionAsync(before);
        await _test.UpdateAsync(change => change with
        {
            PlatformVersion = "1.4.0",
            ServiceConnectConfiguration = TestEcs.Expose(),
        });
        _test.Pass(1);

        Assert.Equal(snapshot, await _test.RevisionAsync(before));
        var after = await _test.RevisionAsync((await _test.DescribeServiceAsync()).CurrentServiceRevisions[0].Arn!);
        Assert.Equal("1.4.0", after.PlatformVersion);
        Assert.NotNull(after.ServiceConnectConfiguration);
    }

    [Fact]
    public async Task Handle_ClusterHasAStorageKey_NamesIt()
    {
        await _test.Client.CreateClusterAsync(
            new CreateClusterRequest
            {
                ClusterName = "prod",
                Configuration = new ClusterConfiguration
                {
                    ManagedStorageConfiguration = new ManagedStorageConfiguration { FargateEphemeralStorageKmsKeyId = "key-1" },
                },
            },
            TestEcs.Token);
        await _test.RegisterAsync();
        var service = await _test.CreateServiceAsync();

        var revision = await _test.RevisionAsync(service.CurrentServiceRevisions[0].Arn!);

        Assert.Equal("key-1", revision.FargateEphemeralStorage!.KmsKeyId);
        Assert.Equal("key-1", service.Deployments[0].FargateEphemeralStorage!.KmsKeyId);
    }

    [Fact]
    public async Task Handle_MissingOrInvalid_ReturnsFailureOrThrows()
    {
        var service = await _test.CreateSteadyServiceAsync();
        var missing = service.CurrentServiceRevisions[0].Arn + "0";

        var failure = Assert.Single((await DescribeAsync([missing])).Failures);

        Assert.Equal((missing, "MISSING"), (failure.Arn, failure.Reason));
        await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync([]));
        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync([.. Enumerable.Repeat(missing, 21)]));
        Assert.Equal("Service Revision ARN count cannot exceed 20", error.ErrorMessage);
        await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync([service.CurrentServiceDeployment!]));
    }

    [Fact]
    public async Task Handle_SeveralServices_Throws()
    {
        var first = (await _test.CreateSteadyServiceAsync()).CurrentServiceRevisions[0].Arn!;
        var second = (await _test.CreateServiceAsync(TestEcs.FargateService("web"))).CurrentServiceRevisions[0].Arn!;

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync([first, second]));

        Assert.StartsWith("Cross service requests are not allowed.", error.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_ServiceIsGone_Throws()
    {
        var arn = (await _test.CreateSteadyServiceAsync()).CurrentServiceRevisions[0].Arn!;
        await _test.Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);

        Assert.Single((await DescribeAsync([arn])).ServiceRevisions);
        _test.Pass(1);
        var inactive = await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync([arn]));
        var missing = await _test.ThrowsAsync<ServiceNotFoundException>(_ => DescribeAsync([arn.Replace("/orders/", "/nope/", StringComparison.Ordinal)]));
        await _test.ThrowsAsync<ClusterNotFoundException>(_ => DescribeAsync([arn.Replace("/prod/", "/nope/", StringComparison.Ordinal)]));
        var foreign = await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync([arn.Replace("us-east-1", "eu-west-1", StringComparison.Ordinal)]));

        Assert.Equal("Cannot call DescribeServiceRevisions for a service that is INACTIVE", inactive.ErrorMessage);
        Assert.Equal("Service not found.", missing.ErrorMessage);
        Assert.Equal("The ServiceRevision ARN is invalid.", foreign.ErrorMessage);
    }

    [Fact]
    public async Task Handle_RolledOutOverNinetyDaysAgo_IsRemovedUnlessItRuns()
    {
        var first = (await _test.CreateSteadyServiceAsync()).CurrentServiceRevisions[0].Arn!;
        var second = (await _test.DeployNextAsync()).CurrentServiceRevisions[0].Arn!;
        _test.Clock.Advance(TimeSpan.FromDays(91));
        var third = (await _test.DeployNextAsync()).CurrentServiceRevisions[0].Arn!;

        var response = await DescribeAsync([first, second, third]);

        Assert.Equal([second, third], response.ServiceRevisions.Select(revision => revision.ServiceRevisionArn));
        Assert.Equal(first, Assert.Single(response.Failures).Arn);
    }

    private Task<DescribeServiceRevisionsResponse> DescribeAsync(IReadOnlyList<string> arns) =>
        _test.Client.DescribeServiceRevisionsAsync(new DescribeServiceRevisionsRequest { ServiceRevisionArns = arns }, TestEcs.Token);
}
