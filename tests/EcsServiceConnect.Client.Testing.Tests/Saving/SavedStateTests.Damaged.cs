using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Testing.Tests.Saving;

public class DamagedStateTests
{
    private static readonly FakeTimeProvider _clock = new(SaveAndLoad.Begin);

    [Fact]
    public async Task LoadAsync_AnyByteChanged_Throws()
    {
        var saved = await SaveAndLoad.CreateSmallAsync();
        for (var i = 0; i < saved.Length; i++)
        {
            foreach (var bit in new[] { 1, 0x20, 0x80 })
            {
                var damaged = (byte[])saved.Clone();
                damaged[i] ^= (byte)bit;
                await LoadInvalidAsync(damaged);
            }
        }
    }

    [Fact]
    public async Task LoadAsync_Truncated_Throws()
    {
        var saved = await SaveAndLoad.CreateSmallAsync();
        for (var length = 0; length < saved.Length; length++)
        {
            await LoadInvalidAsync(saved[..length]);
        }
    }

    [Fact]
    public async Task LoadAsync_BytesRemovedOrInserted_Throws()
    {
        var saved = await SaveAndLoad.CreateSmallAsync();
        for (var i = 0; i < saved.Length; i += 7)
        {
            await LoadInvalidAsync([.. saved[..i], .. saved[(i + 1)..]]);
            await LoadInvalidAsync([.. saved[..i], (byte)' ', .. saved[i..]]);
            await LoadInvalidAsync([.. saved[..i], (byte)'\n', .. saved[i..]]);
        }

        await LoadInvalidAsync([.. saved, .. saved]);
    }

    [Fact]
    public async Task LoadAsync_LinesSwapped_ThrowsAsDamaged()
    {
        var lines = Encoding.UTF8.GetString(await SaveAndLoad.CreateSmallAsync()).Split('\n');
        (lines[1], lines[2]) = (lines[2], lines[1]);

        Assert.Contains("damaged", await LoadInvalidAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("hello", "not a saved in-memory ECS")]
    [InlineData("{}\n", "not a saved in-memory ECS")]
    [InlineData("[]\n[]\n", "not a saved in-memory ECS")]
    [InlineData("{\"format\":\"ecs-in-memory-state\",\"version\":0}\n", "not a saved in-memory ECS")]
    [InlineData("{\"format\":\"ecs-in-memory-state\",\"version\":1}\n", "not a saved in-memory ECS")]
    [InlineData("{\"format\":\"somebody-elses\",\"version\":2}\n", "not a saved in-memory ECS")]
    [InlineData("{\"format\":\"ecs-in-memory-state\",\"version\":2,\"new\":true}\nwhatever", "newer version")]
    public async Task LoadAsync_AnotherFormat_ThrowsSayingWhatIsWrong(string content, string expected) =>
        Assert.Contains(expected, await LoadInvalidAsync(Encoding.UTF8.GetBytes(content)), StringComparison.Ordinal);

    [Fact]
    public async Task LoadAsync_HugeFileWithoutLines_ThrowsEarly()
    {
        using var huge = new EndlessStream();

        await Assert.ThrowsAsync<InvalidDataException>(() => InMemoryEcs.LoadAsync(huge, cancellationToken: TestEcs.Token));

        Assert.InRange(huge.Position, 1, 1024 * 1024);
    }

    [Theory]
    [InlineData("\"clusterName\":\"prod\"", "\"clusterName\":\"p*d\"", "call 1 was accepted when it was saved and is rejected now")]
    [InlineData("\"operation\":\"CreateCluster\"", "\"operation\":\"LaunchRocket\"", "does not know the operation 'LaunchRocket'")]
    [InlineData("\"operation\":\"RunTask\"", "\"operations\":\"RunTask\"", "call 3 cannot be read")]
    [InlineData("\"randomPosition\":", "\"randomPosition\":1", "another state")]
    [InlineData("\"accountId\":\"1", "\"accountId\":\"x1", "header is invalid")]
    [InlineData("\"savedBy\":\"0.1.0\"", "\"savedBy\":\"0.0.9\",\"x\":0", null)]
    public async Task LoadAsync_AnotherVersion_RestoresOnlyTheSameState(string was, string becomes, string? expected)
    {
        var changed = Reseal(Encoding.UTF8.GetString(await SaveAndLoad.CreateSmallAsync()).Replace(was, becomes, StringComparison.Ordinal));
        if (expected is null)
        {
            Assert.Equal(3, (await SaveAndLoad.LoadAsync(changed)).ChangeCount);
            return;
        }

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => SaveAndLoad.LoadAsync(changed));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    /// <summary>Replaces the checksum by that of the changed lines.</summary>
    private static string Reseal(string saved)
    {
        var content = saved[..(saved.LastIndexOf("{\"calls\":", StringComparison.Ordinal))];
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        return $"{content}{{\"calls\":3,\"sha256\":\"{hash}\"}}\n";
    }

    private static async Task<string> LoadInvalidAsync(byte[] content) =>
        (await Assert.ThrowsAsync<InvalidDataException>(() => SaveAndLoad.LoadAsync(content, _clock))).Message;

    /// <summary>Repeats the letter a without an end.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        private long _position;

        public override long Position
        {
            get => _position;
            set => throw new NotSupportedException();
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'a');
            _position += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
