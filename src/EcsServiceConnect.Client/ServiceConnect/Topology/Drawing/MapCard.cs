using System.Globalization;

namespace EcsServiceConnect.Client;

/// <summary>A service as it is drawn: a card with its name, its endpoints one below the other, and notes.</summary>
internal sealed class MapCard
{
    public const int Width = 272;
    public const int NameX = 26;
    public const int Inset = 12;

    private const int HeadHeight = 30;
    private const int PillPitch = 24;
    private const int NoteHeight = 20;
    private const int Foot = 7;
    private const int NameSize = 13;
    private const int NoteSize = 11;

    public MapCard(TopologyService service, MapSight sight, int endpointsOfOthers)
    {
        Service = service;
        Sight = sight;
        Pills = [.. service.Endpoints.Select(static endpoint => new MapPill(endpoint))];
        Count = string.Create(CultureInfo.InvariantCulture, $"{service.RunningCount}/{service.DesiredCount}");
        Name = MapText.Shorten(
            service.Name,
            Width - NameX - Inset - 10 - MapText.Sans(Count, NameSize),
            static text => MapText.BoldSans(text, NameSize));
        Notes = [.. FindNotes()];
        Calls = service.Status != "DRAINING" && endpointsOfOthers > sight.CannotSee.Count;
        Full = $"{service}: {service.RunningCount} of {service.DesiredCount} running"
            + (service.Status is { } status ? $", {status}" : "")
            + (service.RolloutState.IsAbsent ? "" : $", deployment {service.RolloutState}")
            + (service.DeployedAt is { } at ? $" of {TopologyTable.Time(at)}" : "");
    }

    public TopologyService Service { get; }

    public MapSight Sight { get; }

    public IReadOnlyList<MapPill> Pills { get; }

    public IReadOnlyList<MapNote> Notes { get; }

    public string Name { get; }

    /// <summary>How many tasks run, of how many.</summary>
    public string Count { get; }

    public string Full { get; }

    /// <summary>Whether there is an endpoint of another service that all its tasks may reach.</summary>
    public bool Calls { get; }

    /// <summary>The class of the colour of its dot.</summary>
    public string Tone => Service switch
    {
        { DesiredCount: 0 } => "off",
        { RunningCount: 0 } => "down",
        _ when Service.RunningCount < Service.DesiredCount => "part",
        _ => "full",
    };

    public int Height => HeadHeight + (Pills.Count * PillPitch) + (Notes.Count * NoteHeight) + (Pills.Count + Notes.Count > 0 ? Foot : 0);

    /// <summary>The middle of the name's line, from the top of the card; its calls leave here.</summary>
    public static int HeadY => HeadHeight / 2;

    /// <summary>The middle of an endpoint's line, from the top of the card.</summary>
    public static int PillY(int i) => HeadHeight + (i * PillPitch) + (PillPitch / 2) - 2;

    /// <summary>The middle of a note's line, from the top of the card.</summary>
    public int NoteY(int i) => HeadHeight + (Pills.Count * PillPitch) + (i * NoteHeight) + (NoteHeight / 2) - 1;

    private IEnumerable<MapNote> FindNotes()
    {
        if (Service.Status == "DRAINING")
        {
            yield return new MapNote("draining", "The service is being deleted: its tasks are being stopped.", MapNote.Plain);
        }

        if (Service.IsClientOnly)
        {
            yield return new MapNote("client only", "The service reaches the endpoints of others and offers none.", MapNote.Plain);
        }

        if (Sight.CannotSee.Count > 0)
        {
            yield return Warning("cannot reach", Sight.CannotSee, MapNote.Cannot);
        }

        if (Sight.MayNotSee.Count > 0)
        {
            yield return Warning("may not reach", Sight.MayNotSee, MapNote.Perhaps);
        }
    }

    private MapNote Warning(string verb, IReadOnlyList<TopologyEndpoint> endpoints, string tone)
    {
        var who = Sight.Running switch
        {
            0 => "",
            1 => "1 task ",
            _ => string.Create(CultureInfo.InvariantCulture, $"{Sight.Running} tasks "),
        };
        var room = Width - NameX - Inset - MapText.Sans($"{who}{verb} ", NoteSize);
        var what = endpoints.Count == 1
            ? MapText.Shorten(endpoints[0].ToString(), room, static text => MapText.Sans(text, NoteSize))
            : string.Create(CultureInfo.InvariantCulture, $"{endpoints.Count} endpoints");
        return new MapNote($"{who}{verb} {what}", Sight.Words, tone);
    }
}
