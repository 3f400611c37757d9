using EcsServiceConnect.Client.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Waiting;

public class EcsReadOptionsTests
{
    private static readonly TimeSpan _negative = TimeSpan.FromSeconds(-1);

    [Fact]
    public void Constructor_Nothing_HasTheDocumentedDefaults()
    {
        var options = new EcsReadOptions();

        Assert.Equal(TimeSpan.FromMinutes(10), options.ThrottlingTimeout);
        Assert.Equal(TimeSpan.Zero, options.TransientErrorGracePeriod);
        Assert.Null(options.TimeProvider);
    }

    [Fact]
    public void Validate_InvalidSettings_NamesEveryOne()
    {
        var options = new EcsReadOptions { ThrottlingTimeout = _negative, TransientErrorGracePeriod = _negative };

        var error = Assert.Throws<EcsValidationException>(options.Validate);

        Assert.Equal(["ThrottlingTimeout", "TransientErrorGracePeriod"], error.Problems.Select(static problem => problem.Split(' ')[0]));
    }

    [Fact]
    public void Validate_InfiniteOrZero_IsValid()
    {
        new EcsReadOptions { ThrottlingTimeout = Timeout.InfiniteTimeSpan, TransientErrorGracePeriod = Timeout.InfiniteTimeSpan }.Validate();
        EcsReadOptions.NoTolerance.Validate();
    }

    [Fact]
    public void GetClock_NoneSet_IsThatOfTheClient()
    {
        var clock = new FakeTimeProvider();
        using var client = new InMemoryEcs(new InMemoryEcsOptions { TimeProvider = clock }).CreateClient();

        Assert.Same(clock, new EcsReadOptions().GetClock(client));
        Assert.Same(TimeProvider.System, new EcsReadOptions { TimeProvider = TimeProvider.System }.GetClock(client));
        Assert.Same(clock, new EcsReadOptions().GetClock(client.WithReadOptions(EcsReadOptions.NoTolerance)));
        Assert.Same(TimeProvider.System, new EcsReadOptions().GetClock(new TestSupport.HeldClient(client)));
    }
}
