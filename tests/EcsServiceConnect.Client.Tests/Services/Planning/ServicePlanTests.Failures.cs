using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tests.Support;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Services.Planning;

/// <summary>Plans of which a step fails or is canceled: what was changed is named, and applying again completes the rest.</summary>
public sealed class ServicePlanFailuresTests : ServicePlanTestBase
{
    [Fact]
    public async Task Apply_UpdateRejected_NamesWhatWasRegisteredAndIsUsedLater()
    {
        await CreateServiceAsync();
        Test.Ecs.On<UpdateServiceRequest>().Fail(new AccessDeniedException("no"));
        var plan = await PlanAsync(NextDefinition, Service with { Tags = [new Tag { Key = "team", Value = "shop" }] });

        var exception = await ThrowsAsync(EcsPlanOutcome.PartiallyApplied, () => ApplyAsync(plan));

        Assert.EndsWith("task-definition/orders:2", exception.RegisteredTaskDefinitionArn, StringComparison.Ordinal);
        Assert.Equal([$"registered {exception.RegisteredTaskDefinitionArn}", "set the tags team"], exception.AppliedChanges);
        Assert.Contains(exception.RegisteredTaskDefinitionArn!, exception.Message, StringComparison.Ordinal);
        Assert.IsType<AccessDeniedException>(exception.InnerException);

        await ApplyAsync(await PlanAsync(NextDefinition));
        Assert.Equal(1, CountCalls("RegisterTaskDefinition"));
        Assert.EndsWith("orders:2", (await Test.DescribeServiceAsync()).TaskDefinition, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_AgainAfterTheTagsWereChanged_CompletesThePlan()
    {
        await CreateServiceAsync(Service with { Tags = [new Tag { Key = "old", Value = "1" }] });
        Test.Ecs.On<UpdateServiceRequest>().Fail(new AccessDeniedException("no"));
        var plan = await PlanAsync(NextDefinition, Service with { Tags = [new Tag { Key = "new", Value = "2" }] });
        await ThrowsAsync(EcsPlanOutcome.PartiallyApplied, () => ApplyAsync(plan));

        await ApplyAsync(plan);

        var service = await Test.DescribeServiceAsync();
        Assert.EndsWith("orders:2", service.TaskDefinition, StringComparison.Ordinal);
        Assert.Equal(["new"], (await Test.TagsAsync(service.ServiceArn!)).Select(tag => tag.Key));
        Assert.Equal(1, CountCalls("RegisterTaskDefinition"));
    }

    [Fact]
    public async Task Apply_FirstCallRejected_ThrowsItsOwnException()
    {
        await CreateServiceAsync();
        Test.Ecs.On<UpdateServiceRequest>().Fail(new AccessDeniedException("no"));
        var plan = await PlanAsync(service: Service with { DesiredCount = 5 });

        await Assert.ThrowsAsync<AccessDeniedException>(() => ApplyAsync(plan));
        await ApplyAsync(plan);

        Assert.Equal(5, (await Test.DescribeServiceAsync()).DesiredCount);
    }

    [Fact]
    public async Task Apply_CanceledAfterTheRegistration_NamesWhatWasRegistered()
    {
        await CreateServiceAsync();
        using var cancellation = new CancellationTokenSource();
        var client = new InterceptingClient(Client, typeof(UpdateServiceRequest), cancellation.CancelAsync);
        var plan = await PlanAsync(NextDefinition, client: client);

        var exception = await Assert.ThrowsAsync<EcsPlanCanceledException>(() => plan.ApplyAsync(cancellationToken: cancellation.Token));

        Assert.EndsWith("task-definition/orders:2", exception.RegisteredTaskDefinitionArn, StringComparison.Ordinal);
        Assert.Equal([$"registered {exception.RegisteredTaskDefinitionArn}"], exception.AppliedChanges);
        Assert.Contains(exception.RegisteredTaskDefinitionArn!, exception.Message, StringComparison.Ordinal);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        await ApplyAsync(plan);
        Assert.Equal((1, 1), (CountCalls("RegisterTaskDefinition"), CountCalls("UpdateService")));
    }

    [Fact]
    public async Task Apply_CanceledBeforeAnythingWasChanged_IsAPlainCancellation()
    {
        await CreateServiceAsync();
        using var cancellation = new CancellationTokenSource();
        var client = new InterceptingClient(Client, typeof(RegisterTaskDefinitionRequest), cancellation.CancelAsync);
        var plan = await PlanAsync(NextDefinition, client: client);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => plan.ApplyAsync(cancellationToken: cancellation.Token));

        Assert.IsNotType<EcsPlanCanceledException>(exception);
    }

    [Fact]
    public async Task Apply_ClientCancelsByItself_IsCanceled()
    {
        await CreateServiceAsync();
        var plan = await PlanAsync(NextDefinition, client: new InterceptingClient(
            Client, typeof(RegisterTaskDefinitionRequest), static () => Task.FromCanceled(new CancellationToken(canceled: true))));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ApplyAsync(plan));
        Assert.Equal(0, CountCalls("RegisterTaskDefinition"));
    }

    [Fact]
    public async Task Apply_CanceledByTheCallerThatBegan_GoesOnForTheOther()
    {
        await CreateServiceAsync();
        var client = new RendezvousClient(Client);
        var plan = await PlanAsync(NextDefinition, client: client);
        client.Arm(typeof(RegisterTaskDefinitionRequest), callers: 2);
        using var cancellation = new CancellationTokenSource();
        var canceled = plan.ApplyAsync(cancellationToken: cancellation.Token);
        var other = plan.ApplyAsync(cancellationToken: TestEcs.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => canceled);
        await other;
        Assert.Equal(1, CountCalls("UpdateService"));
    }
}
