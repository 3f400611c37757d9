namespace EcsServiceConnect.Client.Exec.Channel;

/// <summary>
/// After how long a message that was not acknowledged is sent again, estimated from the round trips so far as TCP does
/// (https://www.rfc-editor.org/rfc/rfc6298).
/// </summary>
internal sealed class RetransmissionTimeout
{
    private const double EstimateGain = 1.0 / 8;
    private const double VariationGain = 1.0 / 4;
    private static readonly TimeSpan _granularity = TimeSpan.FromMilliseconds(10);

    private TimeSpan _estimate;
    private TimeSpan _variation;
    private bool _isMeasured;

    /// <summary>The timeout before the first measurement.</summary>
    public static TimeSpan Initial { get; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The greatest timeout.</summary>
    public static TimeSpan Max { get; } = TimeSpan.FromSeconds(1);

    /// <summary>The timeout of a message that was sent once.</summary>
    public TimeSpan Current { get; private set; } = Initial;

    /// <summary>Gets the timeout of a message that was sent again, which doubles each time.</summary>
    public TimeSpan Get(int resends) => TimeSpan.FromTicks(Math.Min(Max.Ticks, Current.Ticks << Math.Min(resends, 8)));

    /// <summary>Adds a measured round trip, of a message that was sent only once.</summary>
    public void Add(TimeSpan roundTrip)
    {
        if (_isMeasured)
        {
            _variation += ((_estimate - roundTrip).Duration() - _variation) * VariationGain;
            _estimate += (roundTrip - _estimate) * EstimateGain;
        }
        else
        {
            (_estimate, _variation, _isMeasured) = (roundTrip, roundTrip / 2, true);
        }

        var margin = TimeSpan.FromTicks(Math.Max(_granularity.Ticks, 4 * _variation.Ticks));
        Current = TimeSpan.FromTicks(Math.Min(Max.Ticks, (_estimate + margin).Ticks));
    }
}
