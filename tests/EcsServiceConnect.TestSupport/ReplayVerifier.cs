using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.TestSupport;

/// <summary>Holds an ECS against one that was saved and loaded: whatever led to its state must be repeatable.</summary>
public static class ReplayVerifier
{
    public static async Task VerifyAsync(InMemoryEcs ecs, FakeTimeProvider clock)
    {
        ecs.ClearFaults();
        var twin = await SaveAndLoad.LoadAsync(await SaveAndLoad.SaveAsync(ecs), clock);

        Assert.Equal(await ResponseInventory.CaptureAsync(ecs), await ResponseInventory.CaptureAsync(twin));
    }
}
