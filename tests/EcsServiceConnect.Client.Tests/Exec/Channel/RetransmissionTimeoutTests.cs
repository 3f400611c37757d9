using EcsServiceConnect.Client.Exec.Channel;

namespace EcsServiceConnect.Client.Tests.Exec.Channel;

public class RetransmissionTimeoutTests
{
    private readonly RetransmissionTimeout _timeout = new();

    [Fact]
    public void Current_WithoutMeasurement_Is200Milliseconds() => Assert.Equal(TimeSpan.FromMilliseconds(200), _timeout.Current);

    [Fact]
    public void Add_FirstRoundTrip_IsEstimateWithHalfAsVariation()
    {
        _timeout.Add(TimeSpan.FromMilliseconds(80));

        Assert.Equal(TimeSpan.FromMilliseconds(80 + (4 * 40)), _timeout.Current);
    }

    [Fact]
    public void Add_SteadyRoundTrips_ApproachesEstimatePlusGranularity()
    {
        for (var i = 0; i < 100; i++)
        {
            _timeout.Add(TimeSpan.FromMilliseconds(50));
        }

        Assert.Equal(60, _timeout.Current.TotalMilliseconds, tolerance: 0.1);
    }

    [Fact]
    public void Add_ChangedRoundTrip_CountsByItsGains()
    {
        _timeout.Add(TimeSpan.FromMilliseconds(80));

        _timeout.Add(TimeSpan.FromMilliseconds(160));

        // The estimate is 80 + 80/8, the variation 40 + (80 - 40)/4.
        Assert.Equal(TimeSpan.FromMilliseconds(90 + (4 * 50)), _timeout.Current);
    }

    [Fact]
    public void Add_SlowRoundTrip_IsAtMostOneSecond()
    {
        _timeout.Add(TimeSpan.FromMinutes(1));

        Assert.Equal(TimeSpan.FromSeconds(1), _timeout.Current);
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 400)]
    [InlineData(2, 800)]
    [InlineData(3, 1000)]
    [InlineData(3000, 1000)]
    public void Get_Resends_DoublesUpToOneSecond(int resends, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), _timeout.Get(resends));
}
