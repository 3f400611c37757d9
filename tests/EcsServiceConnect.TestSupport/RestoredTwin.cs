using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.TestSupport;

/// <summary>Holds an ECS against one that was saved and loaded: whatever led to its state must be repeatable.</summary>
public static class RestoredTwin
{
    public static async Task AnswersTheSameAsync(InMemoryEcs ecs, FakeTimeProvider clock)
    {
        ecs.ClearFaults();
        var twin = await SavingEcs.LoadAsync(await SavingEcs.SaveAsync(ecs), clock);

        Assert.Equal(await Inventory.TakeAsync(ecs), await Inventory.TakeAsync(twin));
    }
}
