namespace EcsServiceConnect.Client;

/// <summary>
/// A key that signals the program in a terminal. A session sends the character of the key; the terminal in the container turns it into the
/// signal, unless the program has switched that off.
/// </summary>
public enum EcsExecSignal
{
    /// <summary>Ctrl+C: interrupts the program (<c>SIGINT</c>).</summary>
    Interrupt = 0x03,

    /// <summary>Ctrl+\: ends the program with a memory dump (<c>SIGQUIT</c>).</summary>
    Quit = 0x1C,

    /// <summary>Ctrl+Z: suspends the program (<c>SIGTSTP</c>).</summary>
    Suspend = 0x1A,

    /// <summary>Ctrl+D: ends the input, if it stands at the beginning of a line. It is no signal.</summary>
    EndOfInput = 0x04,
}
