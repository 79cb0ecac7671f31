/** For the eve: what to have ready, whichever the exam and wherever it is taken. */
export function Checklist() {
  return (
    <section class="stack">
      <h2>For tomorrow</h2>
      <ul class="checklist">
        <li>
          <strong>Identification:</strong> valid, and with your name as it stands in your registration.
        </li>
        <li>
          <strong>Time:</strong> when the exam begins, in which time zone, and when check-in opens.
        </li>
        <li>
          <strong>Place:</strong> the way to the test center; or, at home, a bare desk, the system test done, and a room you can
          show to the camera.
        </li>
        <li>
          <strong>What is allowed:</strong> read the rules in your confirmation. Phones, watches, and notes stay away.
        </li>
      </ul>
      <p>More study tonight gains little. Sleep gains more.</p>
    </section>
  );
}
