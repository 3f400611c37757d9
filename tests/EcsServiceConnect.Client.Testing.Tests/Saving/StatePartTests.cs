using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Testing.Tests.Saving;

public class StatePartTests
{
    private readonly FakeTimeProvider _clock = new(SaveAndLoad.Begin);

    [Fact]
    public async Task WriteAsync_PartsAppended_LoadTheSameStateAsAWholeOne()
    {
        var ecs = SaveAndLoad.Create(_clock);
        var calls = new MixedCalls(seed: 6);
        using var file = new MemoryStream();
        var position = await ecs.Capture(previous: null).WriteAsync(file, TestEcs.Token);
        for (var i = 0; i < 5; i++)
        {
            await calls.RunAsync(60, (ecs, _clock));
            var part = ecs.Capture(position);
            Assert.False(part.IsWhole);
            position = await part.WriteAsync(file, TestEcs.Token);
        }

        var loaded = await SaveAndLoad.LoadAsync(file.ToArray(), new FakeTimeProvider(_clock.GetUtcNow()));

        Assert.Equal(ecs.ChangeCount, loaded.ChangeCount);
        Assert.Equal(await ResponseInventory.CaptureAsync(ecs), await ResponseInventory.CaptureAsync(loaded));
        Assert.Equal(await SaveAndLoad.SaveAsync(ecs), await SaveAndLoad.SaveAsync(loaded));
    }

    [Fact]
    public async Task Capture_PositionInAnotherState_IsWhole()
    {
        var position = await SaveAndLoad.Create(_clock).Capture(previous: null).WriteAsync(Stream.Null, TestEcs.Token);

        Assert.True(SaveAndLoad.Create(_clock).Capture(position).IsWhole);
    }

    [Fact]
    public async Task LoadAsync_LastPartCutOff_RestoresTheStateBefore()
    {
        var (content, firstLength) = await CreateTwoPartsAsync();
        for (var length = firstLength; length < content.Length; length++)
        {
            Assert.Equal(1, (await SaveAndLoad.LoadAsync(content[..length], _clock)).ChangeCount);
        }
    }

    [Fact]
    public async Task LoadAsync_ByteChangedInAPart_NeverRestoresAnotherState()
    {
        var (content, firstLength) = await CreateTwoPartsAsync();
        for (var i = 0; i < content.Length; i++)
        {
            var damaged = (byte[])content.Clone();
            damaged[i] ^= 1;

            // Without its line break, the last line is one that was cut off.
            if (i == content.Length - 1)
            {
                Assert.Equal(1, (await SaveAndLoad.LoadAsync(damaged, _clock)).ChangeCount);
                continue;
            }

            await Assert.ThrowsAsync<InvalidDataException>(() => SaveAndLoad.LoadAsync(damaged, _clock));
        }

        await Assert.ThrowsAsync<InvalidDataException>(() => SaveAndLoad.LoadAsync([.. content, .. content[firstLength..]], _clock));
    }

    /// <summary>Creates a state with a call, and a part with another.</summary>
    private async Task<(byte[] Content, int FirstLength)> CreateTwoPartsAsync()
    {
        var ecs = SaveAndLoad.Create(_clock);
        using var file = new MemoryStream();
        ecs.Seed(new CreateClusterRequest { ClusterName = "a" });
        var position = await ecs.Capture(previous: null).WriteAsync(file, TestEcs.Token);
        var firstLength = (int)file.Length;
        ecs.Seed(new CreateClusterRequest { ClusterName = "b" });
        await ecs.Capture(position).WriteAsync(file, TestEcs.Token);
        return (file.ToArray(), firstLength);
    }
}
