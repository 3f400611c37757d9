namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DeleteServiceHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Forced_DrainsAndBecomesInactive()
    {
        await _test.CreateSteadyServiceAsync();

        var draining = await DeleteAsync(force: true);
        Assert.Equal(("DRAINING", 0, 0), (draining.Status, draining.DesiredCount, draining.RunningCount));
        Assert.Empty((await _test.Client.ListServicesAsync(new ListServicesRequest { Cluster = "prod" }, TestEcs.Token)).ServiceArns);
        Assert.Empty(await _test.TasksAsync());
        _test.Pass(0.25);

        var inactive = await _test.DescribeServiceAsync();
        Assert.Equal("INACTIVE", inactive.Status);
        Assert.Empty(inactive.Deployments);
        var stopped = await _test.TasksAsync(new ListTasksRequest { Cluster = "prod", DesiredStatus = DesiredStatus.Stopped });
        Assert.All(stopped, task => Assert.Equal(("STOPPED", TaskStopCode.ServiceSchedulerInitiated), (task.LastStatus, task.StopCode)));
    }

    [Fact]
    public async Task Handle_ScaledToZero_IsInactiveSoon()
    {
        await _test.CreateSteadyServiceAsync();
        await _test.Client.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 0 }, TestEcs.Token);
        _test.Pass(1);

        Assert.Equal("DRAINING", (await DeleteAsync(force: null)).Status);
        _test.Pass(0.1);
        Assert.Equal("INACTIVE", (await _test.DescribeServiceAsync()).Status);
    }

    [Fact]
    public async Task Handle_ScaledAboveZero_ThrowsWithoutForce()
    {
        await _test.CreateSteadyServiceAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => DeleteAsync(force: null));
        Assert.Equal("The service cannot be stopped while it is scaled above 0.", error.ErrorMessage);

        Assert.Equal("ACTIVE", (await _test.DescribeServiceAsync()).Status);
    }

    [Fact]
    public async Task Handle_Again_ReturnsTheSame()
    {
        await _test.CreateSteadyServiceAsync();
        await DeleteAsync(force: true);
        _test.Pass(1);

        Assert.Equal("INACTIVE", (await DeleteAsync(force: true)).Status);
    }

    [Fact]
    public async Task Handle_NameWhileDraining_IsTakenAndThenFree()
    {
        await _test.CreateSteadyServiceAsync();
        await DeleteAsync(force: true);

        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateServiceAsync());
        _test.Pass(1);

        Assert.Equal("ACTIVE", (await _test.CreateServiceAsync()).Status);
    }

    [Fact]
    public async Task Handle_InactiveForADay_IsForgotten()
    {
        await _test.CreateSteadyServiceAsync();
        await DeleteAsync(force: true);
        _test.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal("INACTIVE", (await _test.DescribeServiceAsync()).Status);

        _test.Clock.Advance(TimeSpan.FromHours(1));

        var response = await _test.Client.DescribeServicesAsync(
            new DescribeServicesRequest { Cluster = "prod", Services = ["orders"] }, TestEcs.Token);
        Assert.Equal("MISSING", Assert.Single(response.Failures).Reason);
    }

    [Fact]
    public async Task Handle_NameTakenAgainWithinADay_LeavesTheNewServiceAlone()
    {
        await _test.CreateSteadyServiceAsync();
        await DeleteAsync(force: true);
        _test.Clock.Advance(TimeSpan.FromHours(1));
        await _test.CreateServiceAsync();

        _test.Clock.Advance(TimeSpan.FromHours(48));

        Assert.Equal("ACTIVE", (await _test.DescribeServiceAsync()).Status);
    }

    [Fact]
    public async Task Handle_Missing_Throws()
    {
        await _test.CreateClusterAsync();

        await _test.ThrowsAsync<ServiceNotFoundException>(_ => DeleteAsync(force: true));
    }

    private async Task<Service> DeleteAsync(bool? force) =>
        (await _test.Client.DeleteServiceAsync(
            new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = force }, TestEcs.Token)).Service!;
}
