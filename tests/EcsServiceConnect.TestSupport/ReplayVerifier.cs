using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.TestSupport;

/// <summary>Verifies that an ECS and its saved and loaded replica return the same responses: whatever led to its state must be repeatable.</summary>
public static class ReplayVerifier
{
    public static async Task VerifyAsync(InMemoryEcs ecs, FakeTimeProvider clock)
    {
        ecs.ClearFaults();
        var replica = await SaveAndLoad.LoadAsync(await SaveAndLoad.SaveAsync(ecs), clock);

        Assert.Equal(await ResponseInventory.CaptureAsync(ecs), await ResponseInventory.CaptureAsync(replica));
    }
}
